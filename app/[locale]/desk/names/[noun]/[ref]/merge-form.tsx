import { useTranslations } from 'next-intl';
import type { DeskNamePage } from '@/archive/labels/desk';
import { bestLabel } from '@/archive/labels/label';
import type { Locale } from '@/i18n/locales';
import forms from '../../../forms.module.css';
import { deskPaths } from '../../../paths';
import { mergeNamesAction } from '../../actions';

/** Merging into another, of which those that are called alike are offered. */
export function MergeForm({ locale, page }: { locale: Locale; page: DeskNamePage }) {
	const t = useTranslations('DeskNames');
	return (
		<section>
			<h2>{t('merge')}</h2>
			<p>{t('mergeIntro', { count: page.count })}</p>
			{page.alike.length > 0 ? (
				<>
					<p>{t('alike')}</p>
					<ul>
						{page.alike.map(({ ref, labels, count }) => {
							const name = bestLabel(labels, locale);
							return (
								<li key={ref}>
									<a href={deskPaths.named(locale, page.noun, ref)} lang={name?.lang}>
										{name?.text}
									</a>{' '}
									({ref}) {t('named', { count })}
								</li>
							);
						})}
					</ul>
				</>
			) : null}
			<form action={mergeNamesAction} className={forms.form}>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="noun" value={page.noun} />
				<input type="hidden" name="ref" value={page.ref} />
				<div className={forms.field}>
					<label htmlFor="into">{t('into')}</label>
					<input
						id="into"
						name="into"
						required
						pattern="[0-9a-z]{6}"
						maxLength={6}
						autoCapitalize="none"
						aria-describedby="into-hint"
					/>
					<span id="into-hint" className={forms.hint}>
						{t('intoHint')}
					</span>
				</div>
				<div className={forms.buttons}>
					<button type="submit" className={forms.plain}>
						{t('mergeButton')}
					</button>
				</div>
			</form>
		</section>
	);
}
