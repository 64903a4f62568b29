import type { Listed } from '@/archive/search/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Badges } from './badges';
import { NameLink } from './name-link';
import { SpokenDate } from './spoken-date';
import styles from './statement-entry.module.css';
import { Marked, Words } from './statement-words';

interface Props {
	locale: Locale;
	listed: Listed;
}

export function StatementEntry({ locale, listed }: Props) {
	const t = wordsIn(locale);
	const lang = listed.locale === locale ? undefined : listed.locale;
	return (
		<article className={styles.entry}>
			<p className={styles.when}>
				<SpokenDate locale={locale} spoken={listed} />
			</p>
			<div className={styles.what}>
				<h3 className={styles.title}>
					<a href={paths.statement(listed.locale, listed)} hrefLang={lang} lang={lang}>
						{listed.markedTitle ? <Marked parts={listed.markedTitle} /> : listed.title}
					</a>
				</h3>
				<p className={styles.about}>
					{listed.withdrawn ? <strong className={styles.withdrawn}>{t('List.withdrawn')}</strong> : null}
					<span>{t(`Kinds.${listed.kind}`)}</span>
					{listed.place ? (
						<span>
							<NameLink noun="place" of={listed.place.ref} label={listed.place} locale={locale} />
						</span>
					) : null}
					{listed.speakers.map((speaker) => (
						<span key={speaker.ref}>
							<NameLink noun="person" of={speaker.ref} label={speaker.name} locale={locale} />
						</span>
					))}
					{lang ? <span>{t(`Common.inLanguage.${lang}`)}</span> : null}
					{listed.pastEdition ? <span>{t('Search.editionThen', { number: String(listed.pastEdition) })}</span> : null}
				</p>
				<Words locale={locale} listed={listed} />
				<Badges locale={locale} statementRef={listed.ref} versions={listed.versions} />
			</div>
		</article>
	);
}
