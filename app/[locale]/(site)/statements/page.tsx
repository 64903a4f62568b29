import type { Metadata } from 'next';
import { followedOf } from '@/archive/following/follow';
import { listFilterChoices, listStatements, type StatementList } from '@/archive/search/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { FollowLink } from '../follow/follow-link';
import { FoundHead } from '../found/found-head';
import { Frame } from '../frame';
import { OnPaper } from '../on-paper';
import { SearchDescription } from '../search-description';
import { activeFilters } from './active-filters';
import { DidYouMean } from './did-you-mean';
import { Facets } from './facets';
import { FilterForm } from './filter-form';
import styles from './list.module.css';
import { ListFormats } from './list-formats';
import { ListNotes } from './list-notes';
import { addressOf, leftOutOf, listQueryOf, textsOf } from './list-query';
import { Pages } from './pages';
import { Results } from './results';

type Props = {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const asked = await searchParams;
	const { query } = listQueryOf(locale, asked);
	const t = wordsIn(locale, 'List');
	const [title, description] = [t('title'), t('description', { name: env.PUBLISHER_NAME })];
	const page = sitePageMetadata(
		{ locale, address: '/statements', title, description },
		{ name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL },
	);
	if (Object.keys(asked).length === 0) return page;
	// To search engines every search and narrower list is the whole list, which links to all of it.
	return {
		title: query ? t('titleSearch', { query }) : title,
		description,
		alternates: { canonical: page.alternates.canonical },
	};
}

export default async function StatementsPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const asked = await searchParams;
	const query = listQueryOf(locale, asked);
	const [found, choices] = await Promise.all([listStatements(query), listFilterChoices(query)]);
	const t = wordsIn(locale, 'List');
	const address = addressOf(query);
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.statements(other, address))} ownSearch>
			<SearchDescription locale={locale} />
			<h1 className={styles.title}>{t('title')}</h1>
			<OnPaper locale={locale} address={paths.statements(locale, address)} />
			<FilterForm locale={locale} query={query} choices={choices} />
			<section aria-labelledby="found" className={styles.found}>
				<FoundHead
					locale={locale}
					count={countOf(locale, found, query.query)}
					filters={activeFilters(locale, query, choices)}
					all={paths.statements(locale)}
				/>
				<ListNotes locale={locale} query={query} leftOut={leftOutOf(locale, asked)} choices={choices} list={found} />
				<Facets locale={locale} query={query} list={found} />
				{found.statements.length === 0 ? (
					<Nothing locale={locale} list={found} address={address} />
				) : (
					<Results locale={locale} list={found} />
				)}
				<Pages locale={locale} address={address} list={found} />
				<ListFormats locale={locale} addressOf={(format) => paths.list(locale, format, address)} />
				<p className="screen">
					<FollowLink locale={locale} followed={followedOf(textsOf(address))} language={query.language} />
				</p>
			</section>
		</Frame>
	);
}

/** An archive that holds nothing yet is no search that found nothing. */
function Nothing({ locale, list, address }: { locale: Locale; list: StatementList; address: ListAddress }) {
	const t = wordsIn(locale);
	if (Object.keys(textsOf(address)).length === 0) return <p className={styles.empty}>{t('Home.empty')}</p>;
	return (
		<div className={styles.empty}>
			<DidYouMean locale={locale} meant={list.meant} address={address} />
			{list.passedOverIn ? null : <p>{t('List.empty')}</p>}
			<p>
				<a href={paths.statements(locale)}>{t('List.all')}</a>
			</p>
		</div>
	);
}

function countOf(locale: Locale, { count, countIsCapped }: StatementList, query: string | undefined): string {
	const t = wordsIn(locale);
	const number = datesIn(locale, env.DEFAULT_TIME_ZONE).number(count);
	if (query)
		return countIsCapped ? t('List.countFoundMore', { number, query }) : t('List.countFound', { count, number, query });
	return countIsCapped ? t('Search.more', { number }) : t('List.count', { count, number });
}
