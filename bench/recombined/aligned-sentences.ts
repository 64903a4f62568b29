import type { Client } from 'pg';
import { type Locale, locales } from '@/i18n/locales';

export type Aligned = Record<Locale, string>;

/** Longer ones are lists of things, the same words again and again. */
const longest = 260;

/** Every sentence that the archive holds in all five languages; a paragraph whose sentences do not pair stays whole. */
export async function alignedSentences(db: Client): Promise<Aligned[]> {
	const { rows } = await db.query<{ texts: Aligned }>(
		`SELECT jsonb_object_agg(e.locale, s ->> 'text') AS texts
		FROM published.version v JOIN published.edition e ON e.id = v.edition_id, jsonb_array_elements(e.blocks) s
		WHERE s ->> 'type' = 'paragraph' AND length(s ->> 'text') > 40
		GROUP BY v.statement_id, s ->> 'key' HAVING count(*) = ${locales.length}
		ORDER BY min(s ->> 'text')`,
	);
	if (rows.length === 0) throw new Error('The archive holds no paragraph in five languages to recombine.');
	return rows.flatMap(({ texts }) => inSentences(texts)).filter(({ en }) => en.length <= longest);
}

function inSentences(paragraph: Aligned): Aligned[] {
	const sentences = locales.map((locale) => [locale, paragraph[locale].split(/(?<=[.!?])\s+(?=\p{Lu})/u)] as const);
	const count = sentences[0]?.[1].length ?? 0;
	if (sentences.some(([, own]) => own.length !== count)) return [paragraph];
	return Array.from(
		{ length: count },
		(_, index) => Object.fromEntries(sentences.map(([locale, own]) => [locale, own[index]])) as Aligned,
	);
}
