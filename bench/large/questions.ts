import type { Client } from 'pg';
import { countCorrections, listCorrections } from '@/archive/corrections/published';
import { findNeighbours } from '@/archive/neighbours/published';
import { listQuestions } from '@/archive/questions/published';
import { listRelated } from '@/archive/related/published';
import { listFilterChoices, listStatements } from '@/archive/search/published';
import { findAddress, findStatement } from '@/archive/statements/published';
import { countSitemaps, listEditionsForFeed, listForSitemap } from '@/archive/syndication/published';
import { type Locale, locales } from '@/i18n/locales';
import { madeName, nameCount } from '../recombined/names';
import type { Random } from '../recombined/random';

export interface Page {
	ref: string;
	locale: Locale;
	slug: string;
}

/** Pages of an archive, each once, in an order that looks random. */
export async function somePages(db: Client, count: number, random: Random): Promise<Page[]> {
	const { rows } = await db.query<Page>(
		'SELECT ref, locale, slug FROM published.search_entry WHERE ref > $1 ORDER BY ref LIMIT $2',
		[random.pick(['0', '2', '4', '6', '8', 'a', 'c', 'e', 'g', 'j', 'n', 'q', 's']), count * 5],
	);
	return rows.filter((_, index) => index % 5 === 0);
}

type Ask = (random: Random) => Promise<unknown>;

const common = ['rights', 'freedom', 'commission', 'Bericht', 'derecho', 'свобода', 'accord', 'hospitals'];
const phrases = ['"human rights"', '"freedom of"', '"Recht auf"', '"toute personne"', '"across the border"'];

/** As somebody remembers a sentence in one language who reads in another. */
const quotes: readonly (readonly [Locale, string])[] = [
	['de', 'Alle Menschen sind frei und gleich'],
	['en', 'has the right to life, liberty'],
	['es', 'derecho a la libertad de pensamiento'],
	['ru', 'право на свободу мысли, совести'],
	['fr', 'liberté de pensée, de conscience'],
];
const unusual = ['"commission rights"', '"freiheit bericht"', '"accord personne"', '"hospitals freedom"'];

/** What readers and programs ask of lists, by kind of question. */
export function questions(speakers: readonly string[]): Record<string, Ask> {
	const search =
		(query: (random: Random) => string, filter: (random: Random) => object = () => ({})) =>
		(random: Random) =>
			listStatements({ locale: random.pick(locales), query: query(random), ...filter(random) });
	const list = (filter: (random: Random) => object) => (random: Random) =>
		listStatements({ locale: random.pick(locales), ...filter(random) });
	return {
		'list page': list(() => ({})),
		'list page with filters': list((random) =>
			random.pick([
				{ kind: 'interview' },
				{ year: 1960 + random.below(60) },
				{ language: random.pick(locales) },
				{ speaker: random.pick(speakers) },
				{ speaker: random.pick(speakers), language: random.pick(locales) },
				{ kind: 'interview', from: '1980-01-01', to: '1999-12-31' },
				{ language: random.pick(locales), kind: 'declaration', year: 1960 + random.below(60) },
			]),
		),
		'list page far back': list((random) => ({
			after: `${1960 + random.below(60)}-06-01T00:00:00.000Z~${'g'.repeat(6)}`,
		})),
		'filter choices': (random) => listFilterChoices({ locale: random.pick(locales) }),
		'list of questions': (random) =>
			listQuestions({
				locale: random.pick(locales),
				...random.pick([{}, { year: 1960 + random.below(60) }, { speaker: random.pick(speakers) }]),
			}),
		'list of corrections': (random) => {
			const narrowed = random.pick([{}, { language: random.pick(locales) }]);
			return Promise.all([listCorrections(narrowed), countCorrections(narrowed)]);
		},
		feed: (random) => listEditionsForFeed({ locale: random.pick(locales) }),
		'sitemap file': async (random) => listForSitemap({ page: 1 + random.below(await countSitemaps()) }),
		'search, common word': search((random) => random.pick(common)),
		'search, rare word': search((random) => madeName(random.below(nameCount))),
		'search, two words': search((random) => `${random.pick(common)} ${madeName(random.zipf(nameCount))}`),
		'search, phrase': search((random) => random.pick(phrases)),
		'search, common word with filters': search(
			(random) => random.pick(common),
			(random) =>
				random.pick([
					{ kind: 'declaration' },
					{ year: 1960 + random.below(60) },
					{ language: 'en' },
					{ speaker: random.pick(speakers) },
				]),
		),
		'search, cross-language': (random) => {
			const [lang, query] = random.pick(quotes);
			return listStatements({ locale: random.pick(locales.filter((locale) => locale !== lang)), query });
		},
		'search, phrase of common words that hardly stand so': search((random) => random.pick(unusual)),
		'search by date, common word': (random) =>
			listStatements({ locale: random.pick(locales), query: random.pick(common), sort: 'date' }),
		'search, without a rare word': (random) =>
			listStatements({
				locale: random.pick(locales),
				query: random.pick(common),
				none: madeName(random.below(nameCount)),
			}),
		'search, without a word of most texts': (random) =>
			listStatements({
				locale: random.pick(locales),
				query: random.pick(common),
				none: random.pick(['freedom', 'Bericht', 'derecho', 'свобода', 'the', 'der']),
			}),
		'search, everything without a word': (random) =>
			listStatements({ locale: random.pick(locales), none: random.pick(common) }),
		'search, a word in most texts': search((random) => random.pick(['the', 'der', 'и', 'de', 'war', 'ещё'])),
		'search, phrase in titles or answers': (random) =>
			listStatements({
				locale: random.pick(locales),
				exact: random.pick(['human rights', 'Recht auf', 'toute personne']),
				where: random.pick(['titles', 'answers']),
			}),
		'search, nothing found': search((random) => `zebra${random.below(1000)}`),
	};
}

/**
 * One statement as the front door and its page ask for it: where it is; then, at once, its text, what stands before and after it, and
 * what belongs to it.
 */
export async function askStatement({ ref, locale }: Page): Promise<unknown> {
	const address = await findAddress({ ref, locale });
	const page = { ref, locale };
	return [address, await Promise.all([findStatement(page), findNeighbours(page), listRelated({ ...page, limit: 3 })])];
}
