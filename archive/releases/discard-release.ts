import type { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockRelease } from './load-release';
import { mayRelease } from './policy';
import { releaseId, subjectOf } from './release';

/** Gives up a release that was not published; its drafts stay as they are. Refuses 'invalid', 'not-allowed', 'not-found', 'wrong-state'. */
export async function discardRelease(member: Member, input: z.input<typeof releaseId>): Promise<Outcome> {
	const parsed = releaseId.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	if (!mayRelease(member)) return refuse('not-allowed');
	return transact(async (tx) => {
		const release = await lockRelease(tx, parsed.data.releaseId);
		if (!release) return refuse('not-found');
		if (release.state !== 'open') return refuse('wrong-state');
		await tx.release.delete({ where: { id: release.id } });
		await recordAct(tx, {
			actor: member.id,
			act: 'discard-release',
			subject: subjectOf(release.id),
			detail: { name: release.name },
		});
		return { ok: true };
	});
}
