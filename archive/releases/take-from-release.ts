import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { mayPublish } from '../statements/policy';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockRelease } from './load-release';
import { subjectOf } from './release';

export const takeFromReleaseInput = z.strictObject({ releaseId: z.uuid(), draftId: z.uuid() });

/** Takes a draft out of an open release; it stays as it is. Refuses 'invalid', 'not-found', 'not-allowed', 'wrong-state'. */
export async function takeFromRelease(member: Member, input: z.input<typeof takeFromReleaseInput>): Promise<Outcome> {
	const parsed = takeFromReleaseInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { releaseId, draftId } = parsed.data;
	return transact(async (tx) => {
		const release = await lockRelease(tx, releaseId);
		const part = release?.parts.find((one) => one.draftId === draftId);
		if (!release || !part) return refuse('not-found');
		if (!mayPublish(member, part.version)) return refuse('not-allowed');
		if (release.state !== 'open') return refuse('wrong-state');
		await tx.releasePart.delete({ where: { draftId } });
		await recordAct(tx, {
			actor: member.id,
			act: 'take-from-release',
			subject: subjectOf(releaseId),
			detail: { draftId, of: part.subject },
		});
		return { ok: true };
	});
}
