import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { bestLabel, type Label, type Labels } from '../labels/label';

export const facetNames = ['kind', 'year', 'language', 'speaker', 'topic', 'place', 'event'] as const;
export type FacetName = (typeof facetNames)[number];

/** What results can be narrowed by; `value` as the filter takes it, `label` of what has a name. */
export interface FacetCount {
	name: FacetName;
	value: string;
	label: Label | null;
	count: number;
}

interface FacetRow {
	facet: string;
	count: number;
	labels: Labels | null;
}

/** Of each facet so many values are offered, those of the most results. */
export const facetValuesAtMost = 50;

/** How many of the statements with these ids, in PostgreSQL's spelling of an array (`{a,b}`), there are of each facet. */
export async function countFacets(found: string, locale: Locale): Promise<FacetCount[]> {
	// Few sets of languages are different: each is taken apart once, not once a statement. Of an array that it sees the planner takes the
	// smaller index and a thousand rows with it; of one that it does not see, the index that holds the facets.
	const rows = await askPrepared<FacetRow[]>`
		WITH taken AS MATERIALIZED (SELECT s.facets, s.languages
			FROM published.statement_entry s WHERE s.statement_id = ANY (ARRAY(SELECT unnest(${found}::uuid[]))))
		SELECT c.facet, c.count::int, n.labels
		FROM (SELECT g.*, row_number() OVER (PARTITION BY split_part(g.facet, ':', 1) ORDER BY g.count DESC, g.facet COLLATE "C") AS place
			FROM (SELECT facet, count(*) AS count FROM (SELECT unnest(facets) AS facet FROM taken) f GROUP BY 1
				UNION ALL SELECT 'language:' || l, sum(l_count) FROM (SELECT languages, count(*) AS l_count FROM taken GROUP BY 1) ls,
					unnest(languages) l GROUP BY 1) g) c
			LEFT JOIN published.name_entry n ON n.noun = replace(split_part(c.facet, ':', 1), 'speaker', 'person')
				AND n.ref = split_part(c.facet, ':', 2)
		WHERE c.place <= ${facetValuesAtMost} AND c.facet <> 'year:0' ORDER BY c.count DESC, c.facet`;
	return toFacetCounts(rows, locale);
}

function toFacetCounts(rows: readonly FacetRow[], locale: Locale): FacetCount[] {
	return rows.flatMap(({ facet, count, labels }) => {
		const [noun = '', value = ''] = facet.split(':');
		const name = facetNames.find((known) => known === noun);
		return name ? [{ name, value, label: labels && bestLabel(labels, locale), count }] : [];
	});
}
