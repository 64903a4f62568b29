import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import { bestLabel, type Label, type Labels } from '../labels/label';
import type { Kind } from '../statements/statement';
import { type FacetNoun, type Filters, namedFacets } from './filters';

export interface FilterChoices {
	kinds: { kind: Kind; count: number }[];
	/** Newest first. */
	years: { year: number; count: number }[];
	languages: { locale: Locale; count: number }[];
	/** Of each the fifty with the most statements. */
	speakers: NamedChoice[];
	topics: NamedChoice[];
	places: NamedChoice[];
	events: NamedChoice[];
}

export interface NamedChoice {
	ref: string;
	name: Label;
	count: number;
}

/** What there is to filter by, with the number of statements for each, and what is filtered by already. */
export async function listFilterChoices({ locale, ...asked }: { locale: Locale } & Filters): Promise<FilterChoices> {
	shows(tag.statements, tag.labels);
	const [row] = await askPrepared<[Omit<FilterChoices, `${FacetNoun}s`> & { named: NamedRow[] }]>`SELECT
		(SELECT coalesce(jsonb_agg(to_jsonb(k) ORDER BY k.count DESC, k.kind), '[]') FROM (SELECT kind, sum(count) AS count
			FROM published.tally WHERE locale = '' GROUP BY kind HAVING sum(count) > 0) k) AS kinds,
		(SELECT coalesce(jsonb_agg(to_jsonb(y) ORDER BY y.year DESC), '[]') FROM (SELECT year, sum(count) AS count
			FROM published.tally WHERE locale = '' AND year <> 0 GROUP BY year HAVING sum(count) > 0) y) AS years,
		(SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY array_position(ARRAY['de','en','es','ru','fr'], l.locale)), '[]') FROM (SELECT locale, sum(count) AS count
			FROM published.tally WHERE locale <> '' GROUP BY locale HAVING sum(count) > 0) l) AS languages,
		(SELECT coalesce(jsonb_agg(jsonb_build_object('noun', most.noun, 'ref', n.ref, 'count', most.count, 'labels', n.labels)
				ORDER BY most.count DESC, n.ref), '[]')
			FROM unnest(ARRAY['speaker', 'topic', 'place', 'event']) noun
				CROSS JOIN LATERAL ((SELECT t.noun, t.facet, t.count FROM published.facet_tally t
					WHERE t.locale = '' AND t.noun = noun.noun AND t.count > 0 ORDER BY t.count DESC, t.facet LIMIT 50)
					UNION SELECT t.noun, t.facet, t.count FROM published.facet_tally t
					WHERE t.locale = '' AND t.noun = noun.noun AND t.facet = ANY (${namedFacets(asked)})) most
				JOIN published.name_entry n ON n.noun = replace(most.noun, 'speaker', 'person') AND n.ref = split_part(most.facet, ':', 2)
		) AS named`;
	const { named, ...choices } = row;
	const ofNoun = (noun: FacetNoun) =>
		named.flatMap(({ labels, ref, count, ...one }) => {
			const name = one.noun === noun ? bestLabel(labels, locale) : null;
			return name ? [{ ref, name, count }] : [];
		});
	return {
		...choices,
		speakers: ofNoun('speaker'),
		topics: ofNoun('topic'),
		places: ofNoun('place'),
		events: ofNoun('event'),
	};
}

interface NamedRow {
	noun: FacetNoun;
	ref: string;
	labels: Labels;
	count: number;
}
