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

/** The facets of the members whose name has the words that are asked for; null when none are. */
export async function writersNamed({ writtenBy }: TextFilters): Promise<string[] | null> {
	if (!writtenBy?.trim()) return null;
	const rows = await deskDb().$queryRaw<{ id: string }[]>`
		SELECT id::text FROM member WHERE published.fold(name) ILIKE published.fold(${partOf(writtenBy.trim())})
		ORDER BY id LIMIT ${most}`;
	return rows.map(({ id }) => `by:${id}`);
}

async function namedSo(facet: keyof typeof nouns, words: string): Promise<string[]> {
	const [table, labels, id] = [nouns[facet], `${nouns[facet]}_label`, `${nouns[facet]}_id`].map((name) =>
		Prisma.raw(name),
	);
	const rows = await deskDb().$queryRaw<{ ref: string }[]>`
		SELECT n.ref FROM ${table} n WHERE n.ref = ${words.toLowerCase()} OR n.id IN (SELECT l.${id} FROM ${labels} l
			WHERE published.fold(array_to_string(l.label || l.aliases, E'\n')) ILIKE published.fold(${partOf(words)}))
		ORDER BY n.id LIMIT ${most}`;
	return rows.map(({ ref }) => `${facet}:${ref}`);
}

function partOf(words: string): string {
	return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}
