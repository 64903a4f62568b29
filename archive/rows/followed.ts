import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { changedKeys, hashesOf } from '../statements/staleness';
import { segmentsOf, type Text, unitOf } from '../statements/text';
import { textOf } from '../statements/text-of';

/** A unit that follows another edition of its source than the whole does; the hash is empty where that edition lacks it. */
export interface FollowedRow {
	key: string;
	sourceEditionId: string;
	sourceHash: string;
}

/** What a draft follows, and what its source reads now. Null for an original. */
export interface Followed {
	/** The source's language. */
	locale: Locale;
	basis: { id: string; number: number; text: Text };
	current: { id: string; number: number; text: Text };
	rows: FollowedRow[];
	/** The words of every edition that some row follows, by its id. */
	texts: ReadonlyMap<string, Text>;
}

/** Reads which edition of its source each row of a draft follows. */
export async function readFollowed(
	tx: Transaction,
	draft: { id: string; basedOnEditionId: string | null },
): Promise<Followed | null> {
	if (!draft.basedOnEditionId) return null;
	const basis = await tx.edition.findUniqueOrThrow({
		where: { id: draft.basedOnEditionId },
		include: { languageVersion: { include: { liveEdition: true } } },
	});
	const confirmed = await tx.rowBasis.findMany({ where: { draftId: draft.id }, orderBy: { key: 'asc' } });
	const editions = await tx.edition.findMany({ where: { id: { in: confirmed.map((row) => row.editionId) } } });
	const texts = new Map([basis, ...editions].map((edition) => [edition.id, textOf(edition)]));
	const hashes = new Map(editions.map((edition) => [edition.id, hashesOf(textOf(edition))]));
	const live = basis.languageVersion.liveEdition ?? basis;
	return {
		locale: basis.languageVersion.locale as Locale,
		basis: { id: basis.id, number: basis.number, text: textOf(basis) },
		current: { id: live.id, number: live.number, text: textOf(live) },
		rows: confirmed.map(({ key, editionId }) => ({
			key,
			sourceEditionId: editionId,
			sourceHash: hashes.get(editionId)?.get(key) ?? '',
		})),
		texts,
	};
}

/** The hashes of what single units follow, as `changedKeys` asks for them. */
export function confirmedOf(rows: readonly FollowedRow[]): Map<string, string> {
	return new Map(rows.map(({ key, sourceHash }) => [key, sourceHash]));
}

/**
 * What an edition with these words follows: its source as it reads now when every unit does; else the edition it began with, and
 * the units that have gone further. A unit that the source did not have then and the words have now was written beside it; one that
 * both have lost is followed too.
 */
export function followedBy(text: Text, { basis, current, rows }: Followed): { editionId: string; rows: FollowedRow[] } {
	const worded = new Set(
		segmentsOf(text.blocks).flatMap(({ key, text: words }) => (words.trim() ? [unitOf(key)] : [])),
	);
	if (text.lead?.trim()) worded.add('lead');
	const [old, now] = [hashesOf(basis.text), hashesOf(current.text)];
	const known = confirmedOf(rows);
	const implied = [...new Set([...old.keys(), ...now.keys()])].filter(
		(key) => !known.has(key) && old.has(key) !== now.has(key) && now.has(key) === worded.has(key),
	);
	const all = [
		...rows,
		...implied.map((key) => ({ key, sourceEditionId: current.id, sourceHash: now.get(key) ?? '' })),
	];
	if (changedKeys(basis.text, current.text, confirmedOf(all)).length === 0) return { editionId: current.id, rows: [] };
	return { editionId: basis.id, rows: all.filter(({ key, sourceHash }) => sourceHash !== (old.get(key) ?? '')) };
}
