import { type Followed, namedFollows, readSearch } from '@/archive/following/follow';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { type FeedFormat, feedFormats, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './follow.module.css';

const formatNames = { atom: 'Atom', json: 'JSON Feed' } as const;

/** The feeds of what is followed, in each language. */
export function Feeds({ locale, followed }: { locale: Locale; followed: Followed }) {
	const offered = feedFormats.filter((format) => addressOf(locale, followed, format));
	if (offered.length === 0) return null;
	const t = wordsIn(locale, 'Following');
	return (
		<section aria-labelledby="by-feed" className={styles.way}>
			<h2 id="by-feed">{t('feedTitle')}</h2>
			<p>{t('feedIntro')}</p>
			{offered.map((format) => (
				<ul key={format} className={styles.feeds} aria-label={formatNames[format]}>
					<li>{formatNames[format]}:</li>
					{locales.map((language) => (
						<li key={language}>
							<a href={addressOf(language, followed, format) ?? undefined} hrefLang={language} lang={language}>
								{localeFacts[language].ownName}
							</a>
						</li>
					))}
				</ul>
			))}
			<p>
				<a href={paths.feedsFile(locale)}>{t('allFeeds')}</a>
			</p>
		</section>
	);
}

function addressOf(locale: Locale, { what, target }: Followed, format: FeedFormat): string | null {
	const noun = namedFollows.find((known) => known === what);
	if (noun) return paths.nameFeed(locale, noun, target, format);
	if (what === 'statement') return paths.editionsFeed(locale, target, format);
	if (what === 'everything') return format === 'atom' ? paths.feed(locale) : paths.list(locale, format);
	if (what !== 'search') return null;
	const { year, ...search } = readSearch(target);
	return paths.list(locale, format, { ...search, year: year ? Number(year) : undefined, language: locale });
}
