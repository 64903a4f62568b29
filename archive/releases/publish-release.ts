import type { z } from 'zod';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { refuse } from '../refusals';
import { addEdition, type Receipt } from '../statements/add-edition';
import { type LockedDraft, readDraft } from '../statements/load-draft';
import { findApprover } from '../statements/publish-edition';
import { type Act, recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { type LockedRelease, lockParts, lockRelease, type ReleasePart } from './load-release';
import { obstacleToPart } from './obstacle';
import { type ReleaseOutcome, type ReleaseState, releaseId, subjectOf } from './release';

type Published = { receipts: Receipt[] };

/**
 * Makes every part of a release public in one transaction, originals before their translations, or none. Everything is asked again of
 * each: its grant, that its approval is of exactly the pinned revision, the checks, an embargo. Refuses 'invalid', 'not-found',
 * 'wrong-state' when it is public already or has no part, and for one part, which it names, what publishing refuses.
 */
export async function publishRelease(
	member: Member,
	input: z.input<typeof releaseId>,
): Promise<ReleaseOutcome<Published>> {
	return publishIn(member, input, ['open', 'scheduled']);
}

/** The same when its moment has come. Refuses 'wrong-state' also when it is not scheduled any more: another node was faster. */
export async function publishScheduledRelease(
	member: Member,
	input: z.input<typeof releaseId>,
): Promise<ReleaseOutcome<Published>> {
	return publishIn(member, input, ['scheduled']);
}

async function publishIn(
	member: Member,
	input: z.input<typeof releaseId>,
	states: readonly ReleaseState[],
): Promise<ReleaseOutcome<Published>> {
	const parsed = releaseId.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	let subject: string | undefined;
	const outcome = await transact<Published>(async (tx) => {
		await oneAtATime(tx);
		const release = await lockRelease(tx, parsed.data.releaseId);
		if (!release) return refuse('not-found');
		if (!states.includes(release.state) || release.parts.length === 0) return refuse('wrong-state');
		await lockParts(tx, release);
		const receipts: Receipt[] = [];
		const acts: Act[] = [];
		for (const part of release.parts) {
			subject = part.subject;
			const draft = await readDraft(tx, part.draftId);
			const obstacle = await obstacleToPart(tx, member, part, draft);
			if (obstacle || !draft) return refuse(obstacle ?? 'not-found');
			const { receipt, act } = await publishPart(tx, member, part, draft);
			receipts.push(receipt);
			acts.push(act);
		}
		await keepPublished(tx, member, release);
		const hashes = receipts.map(({ hash }) => hash);
		const detail = { name: release.name, hashes };
		await recordAct(tx, ...acts, {
			actor: member.id,
			act: 'publish-release',
			subject: subjectOf(release.id),
			detail,
		});
		return { ok: true, receipts };
	});
	return outcome.ok || !subject ? outcome : { ...outcome, subject };
}

/** Two releases never wait for each other crosswise. */
export async function oneAtATime(tx: Transaction): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(1936876915, 3)`;
}

async function publishPart(
	tx: Transaction,
	member: Member,
	part: ReleasePart,
	draft: LockedDraft,
): Promise<{ receipt: Receipt; act: Act }> {
	const { draftId, revisionId, releaseId: release } = part;
	const approvedById = await findApprover(tx, draft);
	const isFirst = !draft.version.liveEdition;
	const { editionId, ...receipt } = await addEdition(tx, member, draft, {
		via: 'approval',
		approvedById,
		forcedReason: null,
		changeClass: isFirst ? null : part.changeClass,
		changeNote: isFirst ? null : part.changeNote,
	});
	await tx.releasePart.update({ where: { draftId }, data: { editionId } });
	const { number, hash } = receipt;
	const detail = { draftId, revisionId, number, hash, approvedBy: approvedById, release };
	return { receipt, act: { actor: member.id, act: 'publish', subject: part.subject, detail } };
}

async function keepPublished(tx: Transaction, member: Member, { id }: LockedRelease): Promise<void> {
	await tx.release.update({
		where: { id },
		data: {
			state: 'published',
			publishedAt: new Date(),
			publishedById: member.id,
			scheduledFor: null,
			failedAt: null,
			failedSubject: null,
			failedReason: null,
		},
	});
}
