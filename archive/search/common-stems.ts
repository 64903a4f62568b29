import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import type { Query } from './query';
import type { Stems } from './stem-words';

/** Which stems are common in which language, each as `de bericht`; null while the database has not counted. */
type Common = ReadonlySet<string> | null;

/** Milliseconds after which it is read again; the database itself counts from time to time. */
const keptFor = 600_000;
/** So large a share is worth reading in parts: 9,500 of 475,000 texts, a tenth of those in one language. */
const commonFrom = 0.02;
/** Texts that are looked at to see in which languages, and a stem is common in those where so many of them hold it. */
const lookedAt = 1_500;
const commonInFrom = 0.01;

let kept: { until: number; common: Promise<Common> } | null = null;

/**
 * What is common by the planner's own counts (`pg_stats.most_common_elems`), which know of no languages, in the languages that some
 * texts say, always the same ones of a state of the table. Kept for some minutes; what is read anew keeps nobody waiting.
 */
export function readCommon(): Promise<Common> {
	if (kept && kept.until > Date.now()) return kept.common;
	const before = kept?.common;
	const common = askCommon();
	kept = { until: Date.now() + keptFor, common: before ?? common };
	common.then(
		() => {
			kept = { until: Date.now() + keptFor, common };
		},
		() => {
			kept = null;
		},
	);
	return before ?? common;
}

async function askCommon(): Promise<Common> {
	const [counted] = await askReader<{ texts: number }[]>`
		SELECT c.reltuples AS texts FROM pg_catalog.pg_class c WHERE c.oid = 'published.search_entry'::regclass`;
	if (!counted || counted.texts <= 0) return null;
	const percent = Math.min(100, (lookedAt / counted.texts) * 100);
	const rows = await askReader<{ stem: string; locale: Locale | null }[]>`
		WITH common AS MATERIALIZED (
			SELECT c.stem FROM pg_catalog.pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS c (stem, share)
			WHERE s.schemaname = 'published' AND s.tablename = 'search_entry' AND s.attname = 'vector' AND c.share >= ${commonFrom}),
		looked AS MATERIALIZED (
			SELECT e.locale, tsvector_to_array(e.vector) AS stems FROM published.search_entry e TABLESAMPLE SYSTEM (${percent}::float4) REPEATABLE (0)),
		texts AS MATERIALIZED (SELECT locale, count(*) AS count FROM looked GROUP BY 1),
		held AS MATERIALIZED (
			SELECT h.locale, h.stem FROM (SELECT locale, unnest(stems) AS stem FROM looked) h GROUP BY 1, 2
			HAVING count(*) >= ${commonInFrom}::float8 * (SELECT t.count FROM texts t WHERE t.locale = h.locale))
		SELECT common.stem, held.locale FROM common LEFT JOIN held USING (stem)`;
	const common = rows.flatMap(({ stem, locale }) => (locale ? [`${locale} ${stem}`] : []));
	return rows.length > 0 ? new Set(common) : null;
}

/** Whether what is asked stands in so many texts that its matches are better read in parts. Unknown, it may. */
export function isCommon(common: Common, { words, phrases }: Query, stems: Stems, locale: Locale): boolean {
	if (!common) return true;
	const isIn = (text: string) => {
		const each = [...stems(locale, 'plain', text).matchAll(/'((?:[^']|'')+)'/g)];
		return each.every(([, stem = '']) => common.has(`${locale} ${stem.replaceAll("''", "'")}`));
	};
	return (words.length > 0 ? words : phrases).some(isIn);
}
