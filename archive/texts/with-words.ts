import { locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';

/** More than these have so common words that a page of them is found soon by looking at one after another. */
const rare = 3000;
/** What `to_tsquery` would read as its own. */
const punctuation = '[[:space:]!-/:-@[-`{-~]+';

/**
 * The condition that a text's title or words, of its draft or of what is public of it, contain all words that were asked for, from their
 * beginnings, accents and capitals aside; or that its ref begins so. Null when nothing was asked.
 */
export async function withWords(query: string | undefined): Promise<((alias: 't' | 'o') => Prisma.Sql) | null> {
	const asked = query?.normalize('NFC').replaceAll('\u0000', ' ').trim().slice(0, 200) ?? '';
	if (!asked) return null;
	const parts = asked
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.filter(Boolean)
		.slice(0, 8);
	// Words become lexemes as the index made them: folded in the database, which may write an apostrophe for a letter, each standing for
	// all that begin so.
	const folded = Prisma.sql`btrim(regexp_replace(published.fold(${parts.join(' ')}), ${punctuation}, ' ', 'g'))`;
	const lexemes = Prisma.sql`to_tsquery('pg_catalog.simple'::regconfig, nullif(replace(${folded}, ' ', ':* & '), '') || ':*')`;
	const titled = Prisma.sql`title ILIKE ${`%${asked.replace(/[\\%_]/g, '\\$&')}%`}`;
	const ref = /^[0-9a-z]{2,6}$/i.test(asked) ? Prisma.sql`ref LIKE ${`${asked.toLowerCase()}%`}` : null;
	const ways = [
		...(parts.length > 0
			? [
					Prisma.sql`(SELECT statement_id, locale FROM desk_text WHERE words @@ ${lexemes})`,
					...locales.map(
						(locale) => Prisma.sql`(SELECT statement_id, locale FROM published.search_entry
							WHERE locale = ${locale} AND exact @@ ${lexemes})`,
					),
				]
			: []),
		...(asked.length > 2 ? [Prisma.sql`(SELECT statement_id, locale FROM desk_entry WHERE ${titled})`] : []),
		...(ref ? [Prisma.sql`(SELECT statement_id, locale FROM desk_text WHERE ${ref})`] : []),
	];
	if (ways.length === 0) return () => Prisma.sql`FALSE`;
	const [, found] = await deskDb().$transaction([
		// The planner believes that many words begin so, and would look through texts one by one until it has found some.
		deskDb().$executeRaw`SELECT set_config('enable_seqscan', 'off', TRUE), set_config('enable_indexscan', 'off', TRUE)`,
		// One way after the other, and no further than is rare.
		deskDb().$queryRaw<{ id: string; locale: string }[]>`
			SELECT statement_id::text AS id, locale FROM (${Prisma.join(ways, ' UNION ALL ')}) found LIMIT ${rare + 1}`,
	]);
	if (found.length <= rare) {
		const [ids, languages] = [found.map(({ id }) => id), found.map(({ locale }) => locale)];
		return (alias) => Prisma.sql`(${Prisma.raw(alias)}.statement_id, ${Prisma.raw(alias)}.locale) IN (
			SELECT * FROM unnest(${ids}::uuid[], ${languages}::text[]))`;
	}
	return (alias) => {
		const text = Prisma.raw(alias);
		// Not EXISTS: the planner would look the words up in every public text there is, to have the answers ready.
		const inPublic = Prisma.sql`(SELECT e.exact @@ ${lexemes} FROM published.search_entry e
			WHERE e.statement_id = ${text}.statement_id AND e.locale = ${text}.locale)`;
		const tests = [
			Prisma.sql`${text}.${titled}`,
			...(ref ? [Prisma.sql`${text}.${ref}`] : []),
			...(parts.length > 0 ? [Prisma.sql`${text}.words @@ ${lexemes}`, inPublic] : []),
		];
		return Prisma.sql`(${Prisma.join(tests, ' OR ')})`;
	};
}
