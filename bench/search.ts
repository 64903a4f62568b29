import type { Client } from 'pg';
import { quantile, timed } from './load';
import type { Row } from './table';

const searches = [
	'freedom',
	'education',
	'everyone has the right',
	'"human rights"',
	'marriage',
	'protection -law',
	'tribunal',
	'Freiheit',
	'свобода',
	'libertad',
	'liberté',
	'zebra',
];

/** A search page against the bare full-text query: match, newest twenty, snippets. */
export async function measureSearch(url: string, db: Client): Promise<Row[]> {
	const pages = await timed(searches.length * 4, async (number) => {
		const response = await fetch(
			`${url}/en/statements?q=${encodeURIComponent(searches[number % searches.length] ?? '')}`,
		);
		if (!response.ok) throw new Error(`A search answered ${response.status}.`);
		await response.text();
	});
	const bare = await timed(searches.length * 4, (number) =>
		db.query(
			`WITH hit AS (
				SELECT s.statement_id, e.sorted_at FROM published.search_entry s JOIN published.statement_entry e USING (statement_id)
				WHERE s.locale = 'en' AND s.vector @@ websearch_to_tsquery('pg_catalog.english', $1)
				ORDER BY e.sorted_at DESC LIMIT 20)
			SELECT s.title, ts_headline('pg_catalog.english', s.body, websearch_to_tsquery('pg_catalog.english', $1), 'MaxFragments=2')
			FROM hit JOIN published.search_entry s ON s.statement_id = hit.statement_id AND s.locale = 'en' ORDER BY hit.sorted_at DESC`,
			[searches[number % searches.length]],
		),
	);
	return [0.5, 0.95].map((share) => ({
		measure: `search page in five languages, p${share * 100} ÷ bare full text in one`,
		ours: quantile(pages, share),
		reference: quantile(bare, share),
		unit: 'ms' as const,
	}));
}
