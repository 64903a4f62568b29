import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { readOpenFindings } from '../checks/read-findings';
import type { Member } from '../members/member';
import { type Outcome, type Refusal, refuse } from '../refusals';
import { followedBy, readFollowed } from '../rows/followed';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { addEdition, type Receipt } from './add-edition';
import { lackOf } from './lack-of';
import { type LockedDraft, lockDraft } from './load-draft';
import { mayForcePublish, mayPublish } from './policy';
import { isReservedSlug } from './slug';
import { changeClasses } from './statement';
import { wellFormed } from './text';
import { textOf } from './text-of';

export const publishEditionInput = z.strictObject({
	draftId: z.uuid(),
	/** The revision the publisher has read. */
	revisionId: z.uuid(),
	slug: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
		.max(120)
		.refine((slug) => !isReservedSlug(slug))
		.optional(),
	/** Both are needed from the second edition on. The note is in the edition's language. */
	changeClass: z.enum(changeClasses).nullable().optional(),
	changeNote: wellFormed.pipe(z.string().trim().max(5000)).nullable().optional(),
});
export type PublishEditionInput = z.input<typeof publishEditionInput>;

/**
 * Makes the approved revision public as the next edition of its language. Refuses 'invalid', 'not-found', 'not-allowed',
 * 'stale' when the text has changed since it was read, 'not-approved', 'no-original' for a translation before its original,
 * 'empty-title', 'empty-text', 'change-class-needed', 'change-note-needed', 'nothing-changed', 'embargoed', 'withdrawn',
 * 'source-changed' for a translation of words that never became public, and 'checks-failed' while the checks of a translation find what nobody has answered for.
 */
export async function publishEdition(
	member: Member,
	input: PublishEditionInput,
): Promise<Outcome<{ receipt: Receipt }>> {
	return publish(member, input, null);
}

/** The same without approval, for a stated reason; listed until a second person has looked. Refuses 'reason-needed' too. */
export async function forcePublishEdition(
	member: Member,
	input: PublishEditionInput & { reason: string },
): Promise<Outcome<{ receipt: Receipt }>> {
	const { reason, ...rest } = input;
	const given = wellFormed.safeParse(reason);
	if (!given.success || !given.data.trim()) return refuse('reason-needed');
	return publish(member, rest, given.data.trim());
}

async function publish(
	member: Member,
	input: PublishEditionInput,
	forcedReason: string | null,
): Promise<Outcome<{ receipt: Receipt }>> {
	const parsed = publishEditionInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, revisionId, slug } = parsed.data;
	return transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		const allowed = forcedReason ? mayForcePublish(member, draft.version) : mayPublish(member, draft.version);
		if (!allowed) return refuse('not-allowed');
		if (draft.headRevisionId !== revisionId) return refuse('stale');
		const approvedById = forcedReason ? null : await findApprover(tx, draft);
		if (!forcedReason && !approvedById) return refuse('not-approved');
		const change = {
			changeClass: parsed.data.changeClass ?? draft.changeClass,
			changeNote: parsed.data.changeNote || draft.changeNote,
		};
		const obstacle = await obstacleTo(tx, draft, change);
		if (obstacle) return refuse(obstacle);
		const via = forcedReason ? 'force' : 'approval';
		const first = !draft.version.liveEdition;
		const { editionId: _, ...receipt } = await addEdition(tx, member, draft, {
			via,
			approvedById,
			forcedReason,
			changeClass: first ? null : change.changeClass,
			changeNote: first ? null : change.changeNote,
			slug,
		});
		const { number, hash } = receipt;
		await recordAct(tx, {
			actor: member.id,
			act: forcedReason ? 'force-publish' : 'publish',
			subject: draft.subject,
			detail: { draftId, revisionId, number, hash, approvedBy: approvedById, reason: forcedReason },
		});
		return { ok: true, receipt };
	});
}

/** Who approved the newest revision without having written any of the draft; null when nobody did. */
export async function findApprover(tx: Transaction, draft: LockedDraft): Promise<string | null> {
	if (draft.state !== 'approved' && draft.state !== 'scheduled') return null;
	const approval = await tx.approval.findFirst({
		where: { revisionId: draft.headRevisionId, memberId: { notIn: draft.contributors } },
		orderBy: { approvedAt: 'desc' },
	});
	return approval?.memberId ?? null;
}

/**
 * What stands in the way of publishing a draft, apart from grants and approval. Null when nothing does. `afterOriginal`: when its
 * original is published just before.
 */
export async function obstacleTo(
	tx: Transaction,
	draft: LockedDraft,
	change: { changeClass: string | null; changeNote: string | null },
	{ afterOriginal = false } = {},
): Promise<Refusal | null> {
	const { version, statement, headRevision } = draft;
	const lack = lackOf(headRevision);
	if (lack) return lack;
	if (statement.embargoUntil && statement.embargoUntil > new Date()) return 'embargoed';
	if (await tx.withdrawal.findFirst({ where: { statementId: statement.id, revokedAt: null } })) return 'withdrawn';
	if (version.role !== 'original' && !statement.publishedFactsId && !afterOriginal) return 'no-original';
	if (await followsNoEdition(tx, draft)) return 'source-changed';
	if ((await readOpenFindings(tx, draft)).length > 0) return 'checks-failed';
	if (version.liveEdition) {
		if (!change.changeClass) return 'change-class-needed';
		if (!change.changeNote) return 'change-note-needed';
		const live = await tx.revision.findUniqueOrThrow({
			where: { id: version.liveEdition.revisionId },
			select: { hash: true },
		});
		if (live.hash === headRevision.hash && !(await followsFurther(tx, draft, version.liveEdition)))
			return 'nothing-changed';
	}
	return null;
}

/** Whether a translation was begun from words of its source that are not those to be public, and no row says more. */
async function followsNoEdition(tx: Transaction, draft: LockedDraft): Promise<boolean> {
	if (!draft.basedOnRevisionId) return false;
	const followed = await readFollowed(tx, draft);
	if (!followed || followed.basis.number > 0) return false;
	return followedBy(textOf(draft.headRevision), followed).editionId !== followed.current.id;
}

/** Whether a draft follows its source further than the live edition does: as a whole or in one row. */
async function followsFurther(
	tx: Transaction,
	draft: LockedDraft,
	live: { id: string; basedOnEditionId: string | null },
): Promise<boolean> {
	const followed = await readFollowed(tx, draft);
	if (!followed) return false;
	const { editionId, rows } = followedBy(textOf(draft.headRevision), followed);
	if (editionId !== live.basedOnEditionId) return true;
	const before = await tx.editionRow.findMany({ where: { editionId: live.id } });
	const known = new Set(before.map(({ key, sourceHash }) => `${key} ${sourceHash}`));
	return rows.some(({ key, sourceHash }) => !known.has(`${key} ${sourceHash}`));
}
