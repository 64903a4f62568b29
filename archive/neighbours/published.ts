import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';

/** A statement that can be read in the same language. */
export interface Neighbour {
	ref: string;
	title: string;
	slug: string;
}

export interface Neighbours {
	earlier: Neighbour | null;
	later: Neighbour | null;
}

/**
 * The statements spoken last before one and first after it, of those that can be read in a language, in the list's order. It
 * shows one tag of its own, which the database touches when either changes or another comes between: a new statement drops the
 * pages of its two neighbours, where a tag of the list would drop every page.
 */
export async function findNeighbours({ ref, locale }: { ref: string; locale: Locale }): Promise<Neighbours> {
	shows(tag.near(locale, ref));
	const rows = await askPrepared<(Neighbour & { side: keyof Neighbours })[]>`
		SELECT near.* FROM published.search_entry one CROSS JOIN LATERAL (
			(SELECT 'earlier' AS side, e.ref, e.title, e.slug FROM published.search_entry e
				WHERE e.locale = one.locale AND (e.sorted_at, e.ref) < (one.sorted_at, one.ref)
				ORDER BY e.sorted_at DESC, e.ref DESC LIMIT 1)
			UNION ALL
			(SELECT 'later', e.ref, e.title, e.slug FROM published.search_entry e
				WHERE e.locale = one.locale AND (e.sorted_at, e.ref) > (one.sorted_at, one.ref)
				ORDER BY e.sorted_at, e.ref LIMIT 1)) near
		WHERE one.ref = ${ref} AND one.locale = ${locale}`;
	const at = (side: keyof Neighbours) => rows.find((row) => row.side === side) ?? null;
	return { earlier: at('earlier'), later: at('later') };
}
