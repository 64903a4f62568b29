import type { Client } from 'pg';
import { type Locale, locales } from '@/i18n/locales';

type Aligned = Record<Locale, string>;

/**
 * Statements in the import form, five languages each, made of aligned paragraphs that the archive already holds, put together
 * anew. The same seed gives the same statements.
 */
export async function* recombinedStatements(db: Client, count: number, seed = 1): AsyncGenerator<string> {
	const paragraphs = await alignedParagraphs(db);
	const random = randomFrom(seed);
	const pick = () => paragraphs[Math.floor(random() * paragraphs.length)] as Aligned;
	for (let number = 0; number < count; number++) {
		const [title, ...chosen] = Array.from({ length: 16 }, pick);
		const day = new Date(Date.UTC(1950, 0, 1) + Math.floor(random() * 27_000) * 86_400_000);
		const versions = locales.map((locale) => [
			locale,
			{
				title: `${firstWords(title?.[locale] ?? '')} (${number + 1})`,
				status: locale === 'en' ? 'original' : 'translation',
				paragraphs: chosen.map((paragraph, unit) => ({ unit, text: paragraph[locale] })),
			},
		]);
		yield JSON.stringify({
			id: `bench-${seed}-${number}`,
			source: 'bench',
			kind: 'speech',
			date: day.toISOString().slice(0, 10),
			place: 'Paris',
			original: 'en',
			languages: locales,
			license: 'none',
			versions: Object.fromEntries(versions),
		});
	}
}

/** Every paragraph that the archive holds in all five languages under one key. */
async function alignedParagraphs(db: Client): Promise<Aligned[]> {
	const { rows } = await db.query<{ texts: Aligned }>(
		`SELECT jsonb_object_agg(e.locale, s ->> 'text') AS texts
		FROM published.version v JOIN published.edition e ON e.id = v.edition_id, jsonb_array_elements(e.blocks) s
		WHERE s ->> 'type' = 'paragraph' AND length(s ->> 'text') > 40
		GROUP BY v.statement_id, s ->> 'key' HAVING count(*) = ${locales.length}
		ORDER BY v.statement_id, s ->> 'key'`,
	);
	if (rows.length === 0) throw new Error('The archive holds no paragraph in five languages to recombine.');
	return rows.map((row) => row.texts);
}

function firstWords(text: string): string {
	return text.split(' ').slice(0, 9).join(' ');
}

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
