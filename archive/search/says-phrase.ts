import { Prisma } from '@/prisma/generated/client';
import type { Where } from './query';

const longest = 24_000;

/** SQL that is true of rows of `published.search_entry e` in which a phrase stands where it is looked for. */
export function saysWhere(phrase: string, where: Where | undefined): Prisma.Sql {
	if (where === 'titles') {
		return Prisma.sql`to_tsvector('pg_catalog.simple', published.fold(e.title)) @@ ${asked(phrase)}`;
	}
	// Answers too long to know the places of their words: the phrase stands in the text, and its words in answers.
	if (where === 'answers') {
		return Prisma.sql`(CASE WHEN pg_column_size(e.answers_exact) < ${longest}
			THEN e.answers_exact @@ ${asked(phrase)}
			ELSE e.answers_exact @@ ${askedInAnyOrder(phrase)} AND ${says(phrase)} END)`;
	}
	return says(phrase);
}

/** SQL for the tsquery of a phrase's words, wherever they stand: what an index knows. */
export function askedInAnyOrder(phrase: string): Prisma.Sql {
	return Prisma.sql`plainto_tsquery('pg_catalog.simple', published.fold(${phrase}))`;
}

function asked(phrase: string): Prisma.Sql {
	return Prisma.sql`phraseto_tsquery('pg_catalog.simple', published.fold(${phrase}))`;
}

/**
 * SQL that is true of rows of `published.search_entry` in which a phrase stands exactly so, apart from case and accents. A tsvector knows
 * no place after the 16,383rd word, and of a word 256 places: long texts are read themselves.
 */
export function says(phrase: string, row: 'e' | 'x' = 'e'): Prisma.Sql {
	const of = Prisma.raw(row);
	return Prisma.sql`(CASE WHEN pg_column_size(${of}.exact) < ${longest}
		THEN ${of}.exact @@ ${asked(phrase)}
		ELSE position(lower(published.fold(${phrase})) IN lower(published.fold(concat_ws(E'\\n', ${of}.title, ${of}.lead, ${of}.body)))) > 0 END)`;
}
