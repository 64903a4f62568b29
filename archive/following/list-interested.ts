import type { Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { readExcluded } from '../search/excluded-words';
import { entryConditions } from '../search/filters';
import { mayMatch, saysPhrases } from '../search/matches';
import { parseQuery } from '../search/query';
import { readFilters } from '../search/read-filters';
import { understood } from '../search/understand-query';
import { type Cadence, readSearch } from './follow';
import type { TrailHappening } from './happening';
import type { Interest } from './policy';

/** A confirmed subscription whose thing an act was done to. */
export interface Interested extends Interest {
	id: string;
	subscriber: string;
	target: string;
	cadence: Cadence;
}

/** The confirmed subscriptions to what an act was done to, whatever their languages; the law decides on those. */
export async function listInterested(tx: Transaction, happening: TrailHappening): Promise<Interested[]> {
	const { ref, locale } = happening;
	const names = await listNames(tx, ref);
	const rows = await tx.$queryRaw<Interested[]>`
		SELECT s.id::text, s.subscriber_id::text AS subscriber, s.what, s.target, s.languages, s.wants_typos AS "wantsTypos", s.cadence,
			s.confirmed_at AS "confirmedAt"
		FROM subscription s
		WHERE s.confirmed_at IS NOT NULL AND (
			(s.what, s.target) IN (('everything', ''), ('statement', ${ref}), ('appearance', ${`${ref}.${locale}`}))
			OR (s.what, s.target) IN (SELECT noun, ref FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS n (noun text, ref text))
			OR s.what = 'search' AND ${locale} = ANY (s.languages))
		ORDER BY s.asked_at, s.id`;
	const searches = new Set(rows.filter(({ what }) => what === 'search').map(({ target }) => target));
	const found = await findMatching(tx, happening, [...searches]);
	return rows.filter(({ what, target }) => what !== 'search' || found.has(target));
}

/** The people, topics, place and event of a statement. */
function listNames(tx: Transaction, ref: string): Promise<{ noun: string; ref: string }[]> {
	return tx.$queryRaw`
		SELECT n.noun, n.ref FROM published.statement s JOIN published.name_entry n ON n.id = ANY (s.names)
		WHERE s.ref = ${ref} AND n.ref IS NOT NULL`;
}

/** Which of these searches find the text that appeared: each is asked of this one row, by the search's own rules. */
async function findMatching(
	tx: Transaction,
	{ ref, locale }: TrailHappening,
	searches: string[],
): Promise<Set<string>> {
	const found = new Set<string>();
	if (locale === null) return found;
	for (const target of searches) {
		const { q, ...narrowed } = readSearch(target);
		const filters = readFilters(narrowed);
		const parsed = parseQuery({ query: q, ...filters });
		const query = parsed && (await understood(parsed, { ...filters, locale }));
		// A replica that the reader asks may not have the text yet.
		if (query) query.excluding = await readExcluded(query, query.stems, locale, (...asked) => tx.$queryRaw(...asked));
		const conditions = [
			Prisma.sql`e.ref = ${ref} AND e.locale = ${locale}`,
			...(query ? [mayMatch(query, locale), saysPhrases(query)] : []),
			...entryConditions(filters),
		];
		const rows = await tx.$queryRaw<object[]>`
			SELECT e.ref FROM published.search_entry e WHERE ${Prisma.join(conditions, ' AND ')}`;
		if (rows.length > 0) found.add(target);
	}
	return found;
}
