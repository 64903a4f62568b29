import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { locales } from '@/i18n/locales';

/** A question to the search and the statements that answer it, by their ids in the import. */
const relevanceQuery = z.object({
	type: z.string(),
	/** The language of the words. */
	lang: z.enum(locales),
	/** The language that the reader reads; that of the words when it is not said. */
	reader: z.enum(locales).optional(),
	query: z.string(),
	relevant: z.array(z.object({ statement: z.string() })),
});
export type RelevanceQuery = z.infer<typeof relevanceQuery>;

/** Reads questions, one JSON object a line. */
export async function readQueries(file: string): Promise<RelevanceQuery[]> {
	const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
	return lines.map((line) => relevanceQuery.parse(JSON.parse(line)));
}
