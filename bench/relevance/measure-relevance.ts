import { listStatements } from '@/archive/search/published';
import { deskDb } from '@/platform/db';
import type { RelevanceQuery } from './queries';

/** How well one type of question in one language is answered. */
export interface Relevance {
	type: string;
	lang: string;
	asked: number;
	/** Answered within the first `within` results. */
	found: number;
	within: number;
	/** Of cross-language questions: shown with the aligned passage in the reader's language. */
	aligned?: number;
	missed: string[];
}

/** A statement's own title stands first, a quote of it among the first three, one in another language among the first ten. */
const within: Record<string, number> = { title: 1, quote: 3 };
const otherwise = 10;

/** Asks every question as a reader would. Titles that several statements have are left out: none of them is the right one. */
export async function measureRelevance(queries: readonly RelevanceQuery[]): Promise<Relevance[]> {
	const refs = await refsByImport();
	const rows = new Map<string, Relevance>();
	for (const { type, lang, reader, query, relevant } of queries.filter(isUnambiguous)) {
		const name = `${type} ${lang}`;
		const row = rows.get(name) ?? { type, lang, asked: 0, found: 0, within: within[type] ?? otherwise, missed: [] };
		rows.set(name, row);
		const wanted = new Set(relevant.map(({ statement }) => refs.get(statement)));
		const { statements } = await listStatements({ locale: reader ?? lang, query, size: 10 });
		const place = statements.findIndex(({ ref }) => wanted.has(ref));
		row.asked++;
		if (place >= 0 && place < row.within) row.found++;
		else row.missed.push(`${query} (${place + 1 || 'not among ten'})`);
		const result = statements[place];
		if (reader && result && (result.matched === null ? result.locale === lang : result.snippet))
			row.aligned = (row.aligned ?? 0) + 1;
	}
	return [...rows.values()].sort((a, b) => a.type.localeCompare(b.type) || a.lang.localeCompare(b.lang));
}

function isUnambiguous({ type, relevant }: RelevanceQuery): boolean {
	return type !== 'title' || relevant.length === 1;
}

async function refsByImport(): Promise<Map<string, string>> {
	const rows = await deskDb().$queryRaw<{ id: string; ref: string }[]>`
		SELECT i.source_id AS id, s.ref FROM imported_statement i JOIN statement s ON s.id = i.statement_id`;
	return new Map(rows.map(({ id, ref }) => [id, ref]));
}
