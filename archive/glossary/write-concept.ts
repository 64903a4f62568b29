import { locales } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { wordsIn } from '../search/fold-word';
import type { CalledBy, Concept } from './concept';
import { stemsOf } from './stems-of';

/** A concept as it is kept; null when there is none. Locked until the transaction ends. */
export async function lockConcept(tx: Transaction, id: string): Promise<Concept | null> {
	const [row] = await tx.$queryRaw<{ note: string }[]>`SELECT note FROM concept WHERE id = ${id}::uuid FOR UPDATE`;
	if (!row) return null;
	const terms = await tx.term.findMany({ where: { conceptId: id } });
	return { id, note: row.note, terms: calledBy(terms) };
}

/** Keeps what concepts are called and their notes, in place of what was kept of them. */
export async function writeConcepts(tx: Transaction, concepts: readonly Concept[]): Promise<void> {
	const rows = concepts.flatMap(({ id, terms }) => rowsOf(id, terms));
	const stems = new Map<string, Map<string, string>>();
	for (const locale of locales) {
		const words = rows.filter((row) => row.locale === locale).flatMap((row) => wordsIn(row.words));
		stems.set(
			locale,
			await stemsOf(
				tx,
				locale,
				words.map(({ word }) => word),
			),
		);
	}
	await tx.term.deleteMany({ where: { conceptId: { in: concepts.map(({ id }) => id) } } });
	for (const { id, note } of concepts) {
		await tx.concept.upsert({ where: { id }, create: { id, note }, update: { note } });
	}
	await tx.term.createMany({
		data: rows.map((row) => ({
			...row,
			stems: wordsIn(row.words).map(({ word }) => stems.get(row.locale)?.get(word) ?? word),
		})),
	});
}

function rowsOf(conceptId: string, terms: CalledBy) {
	return locales.flatMap((locale) => {
		const { preferred = '', forbidden = [] } = terms[locale] ?? {};
		return [
			...(preferred ? [{ conceptId, locale, words: preferred, standing: 'preferred' }] : []),
			...forbidden.map((words) => ({ conceptId, locale, words, standing: 'forbidden' })),
		];
	});
}

/** Rows of terms by language. */
export function calledBy(rows: readonly { locale: string; words: string; standing: string }[]): CalledBy {
	return Object.fromEntries(
		locales.flatMap((locale) => {
			const own = rows.filter((row) => row.locale === locale);
			if (own.length === 0) return [];
			const preferred = own.find(({ standing }) => standing === 'preferred')?.words ?? '';
			const forbidden = own.filter(({ standing }) => standing === 'forbidden').map(({ words }) => words);
			return [[locale, { preferred, forbidden: forbidden.sort() }]];
		}),
	);
}
