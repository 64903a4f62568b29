import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import type { Kind } from '../statements/statement';

/** How many statements of a kind in a language (`''`: in any) fall into a year or a month. */
export interface CalendarCount {
	/** A year, or a month of one from 1 to 12. */
	at: number;
	locale: Locale | '';
	kind: Kind;
	count: number;
}

/** Statements by the year in which they were given, the first year first. Undated ones are not counted. */
export async function countByYear(): Promise<CalendarCount[]> {
	shows(tag.statements);
	return askReader<CalendarCount[]>`
		SELECT year AS at, locale, kind, count FROM published.tally WHERE year <> 0 AND count > 0 ORDER BY year, locale, kind`;
}

/** Statements of one year by month. Texts of which only the year is known are in none. */
export async function countByMonth({ year }: { year: number }): Promise<CalendarCount[]> {
	shows(tag.statements);
	return askReader<CalendarCount[]>`
		SELECT month AS at, locale, kind, count FROM published.month_tally WHERE year = ${year} AND count > 0
		ORDER BY month, locale, kind`;
}

export interface Month {
	year: number;
	month: number;
}

export interface MonthDays {
	/** Day of the month → how many statements. */
	days: Map<number, number>;
	/** The nearest months that have any statement. */
	previous: Month | null;
	next: Month | null;
}

/** The days of a month on which statements were given. */
export async function countByDay({ year, month }: Month): Promise<MonthDays> {
	shows(tag.statements);
	const [row] = await askReader<
		[{ days: { day: number; count: number }[]; previous: Month | null; next: Month | null }]
	>`SELECT
		(SELECT coalesce(jsonb_agg(jsonb_build_object('day', extract(day FROM d.day)::int, 'count', d.count)), '[]')
			FROM published.day_tally d WHERE d.count > 0 AND d.day >= make_date(${year}::int, ${month}::int, 1)
				AND d.day < make_date(${year}::int, ${month}::int, 1) + interval '1 month') AS days,
		(SELECT jsonb_build_object('year', m.year, 'month', m.month) FROM published.month_tally m
			WHERE (m.year, m.month) < (${year}::int, ${month}::int) AND m.locale = '' AND m.count > 0
			ORDER BY m.year DESC, m.month DESC LIMIT 1) AS previous,
		(SELECT jsonb_build_object('year', m.year, 'month', m.month) FROM published.month_tally m
			WHERE (m.year, m.month) > (${year}::int, ${month}::int) AND m.locale = '' AND m.count > 0
			ORDER BY m.year, m.month LIMIT 1) AS next`;
	return { ...row, days: new Map(row.days.map(({ day, count }) => [day, count])) };
}

export interface Delay {
	locale: Locale;
	/** 0: of all years. */
	year: number;
	/** Half of the texts appeared no later; exact up to a month, then rounded down to months, then to years. */
	days: number;
	count: number;
}

/** The median time from when a text was spoken until it could first be read in a language, by year spoken and for all years. */
export async function listDelays(): Promise<Delay[]> {
	shows(tag.statements);
	return askReader<Delay[]>`
		WITH tally AS (
			SELECT locale, year, days, count FROM published.delay_tally WHERE count > 0
			UNION ALL SELECT locale, 0, days, sum(count)::int FROM published.delay_tally WHERE count > 0 GROUP BY 1, 3
		), run AS (
			SELECT locale, year, days, sum(count) OVER (PARTITION BY locale, year ORDER BY days) AS so_far,
				sum(count) OVER (PARTITION BY locale, year) AS total FROM tally
		)
		SELECT locale, year, min(days)::int AS days, max(total)::int AS count FROM run WHERE so_far * 2 >= total GROUP BY 1, 2
		ORDER BY 2 DESC, 1`;
}
