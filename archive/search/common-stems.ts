import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import type { Query } from './query';
import type { Stems } from './stem-words';

/** Which share of all texts holds a stem, of those that most do; null while the database has not counted. */
type Shares = ReadonlyMap<string, number> | null;

/** Milliseconds after which the counts are read again; the database itself counts from time to time. */
const keptFor = 600_000;
/** So large a share is worth reading in parts: 9,500 of 475,000 texts, a tenth of those in one language. */
const commonFrom = 0.02;

let kept: { until: number; shares: Promise<Shares> } | null = null;

/** The planner's own counts (`pg_stats.most_common_elems`), kept for some minutes. */
export function readShares(): Promise<Shares> {
	if (kept && kept.until > Date.now()) return kept.shares;
	const shares = askReader<{ stem: string; share: number }[]>`
		SELECT c.stem, c.share FROM pg_catalog.pg_stats s,
			unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS c (stem, share)
		WHERE s.schemaname = 'published' AND s.tablename = 'search_entry' AND s.attname = 'vector' AND c.stem IS NOT NULL`.then(
		(rows) => (rows.length > 0 ? new Map(rows.map(({ stem, share }) => [stem, share])) : null),
	);
	kept = { until: Date.now() + keptFor, shares };
	shares.catch(() => {
		kept = null;
	});
	return shares;
}

/** Whether what is asked stands in so many texts that its matches are better read in parts. Unknown, it may. */
export function isCommon(shares: Shares, { words, phrases }: Query, stems: Stems, locale: Locale): boolean {
	if (!shares) return true;
	const shareOf = (text: string) => {
		const each = [...stems(locale, 'plain', text).matchAll(/'((?:[^']|'')+)'/g)];
		return Math.min(1, ...each.map(([, stem = '']) => shares.get(stem.replaceAll("''", "'")) ?? 0));
	};
	const all = words.length > 0 ? words : phrases;
	return Math.max(0, ...all.map(shareOf)) >= commonFrom;
}
