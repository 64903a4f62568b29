import { useTranslations } from 'next-intl';
import { type Concept, longestNote, longestTerm } from '@/archive/glossary/concept';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';
import { keepConceptAction } from '../actions';

export function ConceptForm({ locale, concept }: { locale: Locale; concept: Concept | null }) {
	const t = useTranslations('Glossary');
	return (
		<form action={keepConceptAction} className={forms.form}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="id" value={concept?.id ?? ''} />
			<p className={forms.hint} id="forbidden-hint">
				{t('hint')}
			</p>
			{locales.map((language) => (
				<fieldset key={language} className={forms.row}>
					<legend>{languageName(locale, language)}</legend>
					<div className={forms.field}>
						<label htmlFor={`preferred-${language}`}>{t('preferred')}</label>
						<input
							id={`preferred-${language}`}
							name={`preferred-${language}`}
							lang={language}
							maxLength={longestTerm}
							defaultValue={concept?.terms[language]?.preferred ?? ''}
						/>
					</div>
					<div className={forms.field}>
						<label htmlFor={`forbidden-${language}`}>{t('forbidden')}</label>
						<textarea
							id={`forbidden-${language}`}
							name={`forbidden-${language}`}
							lang={language}
							rows={2}
							aria-describedby="forbidden-hint"
							defaultValue={concept?.terms[language]?.forbidden.join('\n') ?? ''}
						/>
					</div>
				</fieldset>
			))}
			<div className={forms.field}>
				<label htmlFor="note">{t('note')}</label>
				<textarea id="note" name="note" rows={2} maxLength={longestNote} defaultValue={concept?.note ?? ''} />
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main}>
					{t('save')}
				</button>
			</div>
		</form>
	);
}
