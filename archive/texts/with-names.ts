import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { TextFilters } from './filters';

/** As facets call it, and its tables. */
const nouns = { speaker: 'person', topic: 'topic', place: 'place' } as const;

/** More names than these say nothing. */
const most = 200;

/**
 * For each filter by a name the facets of what is called so: of those whose name or alias in any language has these words, or whose ref it
 * is.
 */
export async function facetsNamed(filters: TextFilters): Promise<string[][]> {
	const asked = (Object.keys(nouns) as (keyof typeof nouns)[]).flatMap((facet) =>
		filters[facet]?.trim() ? [{ facet, words: filters[facet].trim() }] : [],
	);
	return Promise.all(asked.map(({ facet, words }) => namedSo(facet, words)));
}

async function namedSo(facet: keyof typeof nouns, words: string): Promise<string[]> {
	const [table, labels, id] = [nouns[facet], `${nouns[facet]}_label`, `${nouns[facet]}_id`].map((name) =>
		Prisma.raw(name),
	);
	const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
	const rows = await deskDb().$queryRaw<{ ref: string }[]>`
		SELECT n.ref FROM ${table} n WHERE n.ref = ${words.toLowerCase()} OR n.id IN (SELECT l.${id} FROM ${labels} l
			WHERE published.fold(array_to_string(l.label || l.aliases, E'\n')) ILIKE published.fold(${part}))
		ORDER BY n.id LIMIT ${most}`;
	return rows.map(({ ref }) => `${facet}:${ref}`);
}
