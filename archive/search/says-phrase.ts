import { Prisma } from '@/prisma/generated/client';

/**
 * SQL that is true of rows of `published.search_entry` in which a phrase stands exactly so, apart from case and accents. A tsvector knows
 * no place after the 16,383rd word, and of a word 256 places: long texts are read themselves.
 */
export function says(phrase: string, row: 'e' | 'x' = 'e'): Prisma.Sql {
	const of = Prisma.raw(row);
	return Prisma.sql`(CASE WHEN pg_column_size(${of}.exact) < 24000
		THEN ${of}.exact @@ phraseto_tsquery('pg_catalog.simple', published.fold(${phrase}))
		ELSE position(lower(published.fold(${phrase})) IN lower(published.fold(concat_ws(E'\\n', ${of}.title, ${of}.lead, ${of}.body)))) > 0 END)`;
}
