import { useTranslations } from 'next-intl';
import type { DeskNamePage } from '@/archive/labels/desk';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../../../forms.module.css';
import { languageName } from '../../../language-name';
import { labelNameAction } from '../../actions';

export function LabelsForm({ locale, page }: { locale: Locale; page: DeskNamePage }) {
	const t = useTranslations('DeskNames');
	return (
		<section>
			<h2>{t('called')}</h2>
			<p className={forms.hint} id="aliases-hint">
				{t('aliasesHint')}
			</p>
			<form action={labelNameAction} className={forms.form}>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="noun" value={page.noun} />
				<input type="hidden" name="ref" value={page.ref} />
				{locales.map((language) => (
					<fieldset key={language} className={forms.row}>
						<legend>{languageName(locale, language)}</legend>
						<div className={forms.field}>
							<label htmlFor={`label-${language}`}>{t('name')}</label>
							<input
								id={`label-${language}`}
								name={`label-${language}`}
								lang={language}
								maxLength={200}
								defaultValue={page.called[language]?.label ?? ''}
							/>
						</div>
						<div className={forms.field}>
							<label htmlFor={`aliases-${language}`}>{t('aliases')}</label>
							<textarea
								id={`aliases-${language}`}
								name={`aliases-${language}`}
								lang={language}
								rows={2}
								aria-describedby="aliases-hint"
								defaultValue={page.called[language]?.aliases.join('\n') ?? ''}
							/>
						</div>
					</fieldset>
				))}
				<div className={forms.buttons}>
					<button type="submit" className={forms.main}>
						{t('save')}
					</button>
					{page.count > 0 ? <span className={forms.hint}>{t('atOnce', { count: page.count })}</span> : null}
				</div>
			</form>
		</section>
	);
}
