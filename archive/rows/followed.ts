import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { changedKeys, hashesOf } from '../statements/staleness';
import { segmentsOf, segmentWords, type Text, unitOf } from '../statements/text';
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
	/** Number 0 and a revision's id: what has not become public. */
	basis: { id: string; number: number; text: Text };
	current: { id: string; number: number; text: Text };
	rows: FollowedRow[];
	/** The words of every edition that some row follows, by its id. */
	texts: ReadonlyMap<string, Text>;
}

/** What a draft says of its source: an edition, or a revision while that had no edition. */
export interface Following {
	id: string;
	basedOnEditionId: string | null;
	basedOnRevisionId: string | null;
}

/** Reads which edition of its source each row of a draft follows. */
export async function readFollowed(tx: Transaction, draft: Following): Promise<Followed | null> {
	const source = await readSource(tx, draft);
	if (!source) return null;
	const { basis, current, locale } = source;
	const confirmed = await tx.rowBasis.findMany({ where: { draftId: draft.id }, orderBy: { key: 'asc' } });
	const [ids, revisionIds] = [confirmed.map((row) => row.editionId), confirmed.map((row) => row.revisionId)];
	const editions = await tx.edition.findMany({ where: { id: { in: ids.filter((id) => id !== null) } } });
	const revisions = await tx.revision.findMany({
		where: { id: { in: revisionIds.filter((id) => id !== null) } },
		include: { edition: { select: { id: true } } },
	});
	const known = new Map([
		...editions.map((edition) => [edition.id, { id: edition.id, text: textOf(edition), isPublic: true }] as const),
		...revisions.map(
			(row) => [row.id, { id: row.edition?.id ?? row.id, text: textOf(row), isPublic: row.edition !== null }] as const,
		),
	]);
	return {
		locale,
		basis,
		current,
		rows: confirmed.flatMap(({ key, editionId, revisionId }) => {
			const followed = known.get(editionId ?? revisionId ?? '');
			if (!followed || (basis.number > 0 && !followed.isPublic)) return [];
			return [{ key, sourceEditionId: followed.id, sourceHash: hashesOf(followed.text).get(key) ?? '' }];
		}),
		texts: new Map([[basis.id, basis.text], ...[...known.values()].map(({ id, text }) => [id, text] as const)]),
	};
}

type Source = Pick<Followed, 'basis' | 'current' | 'locale'>;

async function readSource(tx: Transaction, draft: Following): Promise<Source | null> {
	const { basedOnEditionId: id, basedOnRevisionId: revisionId } = draft;
	if (!id && !revisionId) return null;
	const basis = await tx.edition.findUnique({
		where: id ? { id } : { revisionId: revisionId ?? '' },
		include: { languageVersion: { include: { liveEdition: true } } },
	});
	if (!basis) return readUnpublishedSource(tx, revisionId ?? '');
	const live = basis.languageVersion.liveEdition ?? basis;
	return {
		locale: basis.languageVersion.locale as Locale,
		basis: { id: basis.id, number: basis.number, text: textOf(basis) },
		current: { id: live.id, number: live.number, text: textOf(live) },
	};
}

/** A revision that never became public as it was: what its source reads now is its first edition, or still a draft. */
async function readUnpublishedSource(tx: Transaction, revisionId: string): Promise<Source> {
	const basis = await tx.revision.findUniqueOrThrow({
		where: { id: revisionId },
		include: { languageVersion: { include: { liveEdition: true, draft: { include: { headRevision: true } } } } },
	});
	const { liveEdition: live, draft, locale } = basis.languageVersion;
	const current = live ?? { ...(draft?.headRevision ?? basis), number: 0 };
	return {
		locale: locale as Locale,
		basis: { id: basis.id, number: 0, text: textOf(basis) },
		current: { id: current.id, number: current.number, text: textOf(current) },
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
		segmentsOf(text.blocks).flatMap((segment) => (segmentWords(segment).trim() ? [unitOf(segment.key)] : [])),
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
