import type { Correction } from '@/archive/corrections/published';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import styles from './corrections.module.css';

/** One correction: when, of what, in which language, of what class, and why. Leads to what changed. */
export function CorrectionItem({ locale, correction }: { locale: Locale; correction: Correction }) {
	const { ref, locale: language, number, title, changeClass, changeNote, publishedAt } = correction;
	const t = wordsIn(locale);
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const lang = language === locale ? undefined : language;
	return (
		<li className={styles.item}>
			<p className={styles.when}>
				<time dateTime={publishedAt.toISOString()}>{dates.dateTime(publishedAt, { dateStyle: 'long' })}</time>
			</p>
			<div>
				<h3>
					<a href={paths.changes(language, ref, number - 1, number)} lang={lang} hrefLang={lang}>
						{title}
					</a>
				</h3>
				<p className={styles.what}>
					{t('Corrections.edition', { language: t(`Common.language.${language}`), number })}
					{changeClass ? <> · {t(`Statement.change.${changeClass}`)}</> : null}
				</p>
				{changeNote ? (
					<p className={styles.note} lang={lang}>
						{changeNote}
					</p>
				) : null}
			</div>
		</li>
	);
}
