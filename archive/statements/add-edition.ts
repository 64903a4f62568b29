import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { type FollowedRow, type Following, followedBy, readFollowed } from '../rows/followed';
import { editionHash } from './hash';
import type { LockedDraft } from './load-draft';
import { slugOf } from './slug';
import type { Block } from './text';
import { textOf } from './text-of';

export interface Receipt {
	ref: string;
	locale: Locale;
	number: number;
	slug: string;
	hash: string;
}

export interface EditionTerms {
	via: 'approval' | 'force';
	approvedById: string | null;
	forcedReason: string | null;
	changeClass: string | null;
	changeNote: string | null;
	slug?: string;
	/** What it follows, where that is not what the draft does. */
	follows?: { editionId: string; rows: FollowedRow[] } | null;
}

/** Of a draft what its edition takes. */
type PublishedDraft = Pick<LockedDraft, 'id' | 'version' | 'statement' | 'headRevision'> & Partial<Following>;

/**
 * Makes a locked draft's newest revision the live edition of its language, and the draft ends. Touches this language version
 * and, with its first edition, the statement; no other language. The caller has asked the laws and writes the trail.
 */
export async function addEdition(
	tx: Transaction,
	member: Member,
	draft: PublishedDraft,
	terms: EditionTerms,
): Promise<Receipt & { editionId: string }> {
	const { version, statement, headRevision } = draft;
	const last = version.liveEdition;
	const { slug = slugOf(headRevision.title, version.locale), follows = await readFollows(tx, draft), ...how } = terms;
	const basis = follows
		? await tx.edition.findUniqueOrThrow({ where: { id: follows.editionId }, select: { hash: true } })
		: null;
	const [{ now: publishedAt }] = await tx.$queryRaw<
		[{ now: Date }]
	>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`;
	const content = {
		number: (last?.number ?? 0) + 1,
		title: headRevision.title,
		slug,
		lead: headRevision.lead,
		blocks: headRevision.blocks as Block[],
		changeClass: how.changeClass,
		changeNote: how.changeNote,
		publishedAt,
		previousHash: last?.hash ?? null,
	};
	const hash = editionHash({
		...content,
		ref: statement.ref,
		locale: version.locale,
		role: version.role,
		basedOn: basis?.hash ?? null,
	});
	const edition = await tx.edition.create({
		data: {
			...content,
			...how,
			blocks: headRevision.blocks as object[],
			languageVersionId: version.id,
			revisionId: headRevision.id,
			basedOnEditionId: follows?.editionId ?? null,
			publishedById: member.id,
			hash,
		},
		select: { id: true },
	});
	await tx.editionRow.createMany({ data: (follows?.rows ?? []).map((row) => ({ ...row, editionId: edition.id })) });
	await tx.draft.deleteMany({ where: { id: draft.id } });
	await tx.languageVersion.update({ where: { id: version.id }, data: { liveEditionId: edition.id } });
	if (!statement.publishedFactsId) {
		const facts = await tx.facts.findFirstOrThrow({
			where: { statementId: statement.id },
			orderBy: { number: 'desc' },
		});
		await tx.statement.update({ where: { id: statement.id }, data: { publishedFactsId: facts.id } });
		await tx.$executeRaw`SELECT published.index_statements(ARRAY[${statement.id}]::uuid[])`;
	}
	await tx.$executeRaw`SELECT published.index_versions(ARRAY[${version.id}]::uuid[])`;
	return { ref: statement.ref, locale: version.locale, number: content.number, slug, hash, editionId: edition.id };
}

async function readFollows(tx: Transaction, draft: PublishedDraft): Promise<EditionTerms['follows']> {
	const { id, basedOnEditionId = null, basedOnRevisionId = null } = draft;
	const followed = await readFollowed(tx, { id, basedOnEditionId, basedOnRevisionId });
	return followed && followedBy(textOf(draft.headRevision), followed);
}
