import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { wellFormed } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { mayRelease } from './policy';
import { subjectOf } from './release';

export const makeReleaseInput = z.strictObject({ name: wellFormed.pipe(z.string().trim().min(1).max(200)) });

/** Begins a release without parts, under a name that only members see. Refuses 'invalid' without a name, and 'not-allowed'. */
export async function makeRelease(
	member: Member,
	input: z.input<typeof makeReleaseInput>,
): Promise<Outcome<{ releaseId: string }>> {
	const parsed = makeReleaseInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	if (!mayRelease(member)) return refuse('not-allowed');
	return transact(async (tx) => {
		const { name } = parsed.data;
		const { id: releaseId } = await tx.release.create({ data: { name, madeById: member.id }, select: { id: true } });
		await recordAct(tx, { actor: member.id, act: 'make-release', subject: subjectOf(releaseId), detail: { name } });
		return { ok: true, releaseId };
	});
}
