import { Temporal } from 'temporal-polyfill';
import { env } from '@/platform/env';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import type { TextFilters } from './filters';
import { facetsNamed, writersNamed } from './with-names';
import { withWords } from './with-words';

/** The row itself, or another one of the same statement. */
type Alias = 't' | 'o';

export interface Conditions {
	/** What is asked of a language version. */
	ofVersion: (alias: Alias) => Prisma.Sql[];
	/** What is asked of its statement, of every language alike. */
	ofStatement: Prisma.Sql[];
}

/** What filters ask, on rows of `desk_text` called `t`. */
export async function conditionsOf(member: Member, filters: TextFilters): Promise<Conditions> {
	const [words, names, writers] = await Promise.all([
		withWords(filters.query),
		facetsNamed(filters),
		writersNamed(filters),
	]);
	const { state, locale, mine, behind, scheduled, since, kind, from, to } = filters;
	return {
		ofVersion: (alias) => {
			const text = Prisma.raw(alias);
			return [
				...(state === 'published' ? [Prisma.sql`${text}.edition > 0 AND ${text}.draft_id IS NULL`] : []),
				...(state && state !== 'published' ? [Prisma.sql`${text}.state = ${state}`] : []),
				...(locale ? [Prisma.sql`${text}.locale = ${locale}`] : []),
				...(mine ? [Prisma.sql`${text}.facets @> ARRAY[${`by:${member.id}`}]`] : []),
				...(writers ? [Prisma.sql`${text}.facets && ${writers}::text[]`] : []),
				...(behind ? [Prisma.sql`${text}.behind > 0`] : []),
				...(scheduled
					? [
							Prisma.sql`${text}.scheduled_for >= ${dayBegins(scheduled)} AND ${text}.scheduled_for < ${dayBegins(scheduled, 1)}`,
						]
					: []),
				...(since ? [Prisma.sql`${text}.changed_at >= ${dayBegins(since)}`] : []),
				...(words ? [words(alias)] : []),
			];
		},
		ofStatement: [
			...(kind ? [Prisma.sql`t.kind = ${kind}`] : []),
			...(from ? [Prisma.sql`t.sorted_at >= ${beginOf(from)}`] : []),
			...(to ? [Prisma.sql`t.sorted_at < ${endOf(to)}`] : []),
			// A date that is not known is neither before nor after another.
			...(to && !from ? [Prisma.sql`t.year IS NOT NULL`] : []),
			...names.map((facets) => Prisma.sql`t.facets && ${facets}::text[]`),
		],
	};
}

/** A day's first moment in the archive's time zone. */
function dayBegins(day: string, later = 0): Date {
	const zoned = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime({ timeZone: env.DEFAULT_TIME_ZONE });
	return new Date(zoned.epochMilliseconds);
}

function beginOf(given: string): Date {
	return new Date(given.length === 4 ? `${given}-01-01T00:00:00Z` : `${given}T00:00:00Z`);
}

function endOf(given: string): Date {
	const day = Temporal.PlainDate.from(given.length === 4 ? `${given}-12-31` : given).add({ days: 1 });
	return new Date(`${day.toString()}T00:00:00Z`);
}
