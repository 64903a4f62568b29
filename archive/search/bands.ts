import { askReader } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { type Filters, namedFacets } from './filters';

/** How many statements a year has; of year 0 those without a date. */
export interface YearCount {
	year: number;
	count: number;
}

/** Facets of the years of some thousands of statements each, the newest first; null stands for all years, those before it too. */
export type Bands = readonly (readonly string[] | null)[];

/**
 * So many statements fill a band, and so many the next; the last has all. A word that every fourth text holds is found a thousand
 * times in the first, one that every twelfth holds in the second: the rest of what an index knows of it is not read. Each year
 * is a key that an index has to compare, so the last band has none where no days bound it.
 */
const sizes = [4_000, 8_000];
/** Where fewer rows may do, a year or so comes first. */
const finerSizes = [1_000, ...sizes];

/** Of a kind, or about somebody, those alone: of the latter as many in each year as it has of all. */
export async function readYears(filters: Filters): Promise<YearCount[]> {
	const { kind } = filters;
	const named = namedFacets(filters);
	const [years, facets] = await Promise.all([
		askReader<YearCount[]>`
			SELECT year, sum(count)::int AS count FROM published.tally
			WHERE locale = '' ${kind ? Prisma.sql`AND kind = ${kind}` : Prisma.empty} GROUP BY year ORDER BY year DESC`,
		named.length > 0
			? askReader<{ share: number }[]>`
				SELECT coalesce(min(f.count), 0)::float / (SELECT greatest(sum(t.count), 1) FROM published.tally t WHERE t.locale = '') AS share
				FROM published.facet_tally f WHERE f.locale = '' AND f.facet = ANY (${named})`
			: [],
	]);
	const share = facets[0]?.share ?? 1;
	return years.map(({ year, count }) => ({ year, count: count * share }));
}

/** The years that filters leave; none of an archive that is no larger than the first band, or where there is one year. */
export function bandsOf(years: readonly YearCount[], filters: Filters): Bands {
	return inBands(years, filters, sizes);
}

/** The same with a smaller one before them. */
export function finerBandsOf(years: readonly YearCount[], filters: Filters): Bands {
	return inBands(years, filters, finerSizes);
}

function inBands(years: readonly YearCount[], { year: only, from, to }: Filters, sizes: readonly number[]): Bands {
	if (only) return [];
	const [first, last] = [from, to].map((day) => (day ? Number(day.slice(0, 4)) : undefined));
	const left = years.filter(
		({ year }) => year >= (first ?? 0) && year <= (last ?? 9999) && !(year === 0 && (from || to)),
	);
	const isBound = (first ?? last) !== undefined;
	const bands: string[][] = [[]];
	let filled = 0;
	for (const { year, count } of left) {
		const size = sizes[bands.length - 1];
		if (size !== undefined && filled >= size) {
			bands.push([]);
			filled = 0;
		}
		bands.at(-1)?.push(`year:${year}`);
		filled += count;
	}
	if (isBound) return bands;
	return bands.length > sizes.length ? [...bands.slice(0, -1), null] : bands.length > 1 ? bands : [];
}

/** SQL for some rows of `published.search_entry e` that match, the newest years' first; at most so many (a number or SQL for one) different ones. */
export function newestOf(
	bands: Bands,
	columns: Prisma.Sql,
	matching: Prisma.Sql,
	atMost: number | Prisma.Sql,
): Prisma.Sql {
	const all = Prisma.sql`SELECT ${columns} FROM published.search_entry e WHERE ${matching}`;
	const years = bands.filter((band) => band !== null);
	if (years.length === 0) return Prisma.sql`${all} LIMIT ${atMost}`;
	const rows = years.map((band) => Prisma.sql`(${band}::text[])`);
	const inBands = Prisma.sql`SELECT e.* FROM (VALUES ${Prisma.join(rows)}) band (years) CROSS JOIN LATERAL (
		${all} AND e.facets && band.years LIMIT ${atMost}) e LIMIT ${atMost}`;
	if (years.length === bands.length) return inBands;
	return Prisma.sql`WITH newest AS MATERIALIZED (${inBands}) SELECT * FROM newest
		UNION ALL (${all} AND (SELECT count(*) FROM newest) < ${atMost} LIMIT ${atMost})`;
}
