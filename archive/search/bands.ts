import { askReader } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Filters } from './filters';

/** How many statements a year has; of year 0 those without a date. */
export interface YearCount {
	year: number;
	count: number;
}

/** Facets of the years of some thousands of statements each, the newest first; null stands for all years, those before it too. */
export type Bands = readonly (readonly string[] | null)[];

/**
 * So many statements fill a band, and so many the next; the last has all. A word that every fourth text holds is found a thousand
 * times in the first, one that every twentieth holds in the second: the rest of what an index knows of it is not read. Each year
 * is a key that an index has to compare, so the last band has none where no days bound it.
 */
const sizes = [4_000, 20_000];

export function readYears(): Promise<YearCount[]> {
	return askReader<YearCount[]>`
		SELECT year, sum(count)::int AS count FROM published.tally WHERE locale = '' GROUP BY year ORDER BY year DESC`;
}

/** The years that filters leave; none of an archive that is no larger than the first band, or where there is one year. */
export function bandsOf(years: readonly YearCount[], { year: only, from, to }: Filters): Bands {
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

/** SQL for some rows of `published.search_entry e` that match, the newest years' first; at most so many different ones. */
export function newestOf(bands: Bands, columns: Prisma.Sql, matching: Prisma.Sql, atMost: number): Prisma.Sql {
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
