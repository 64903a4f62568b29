import { z } from 'zod';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { mayPublish } from '../statements/policy';
import { changeClasses } from '../statements/statement';
import { wellFormed } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { lockRelease } from './load-release';
import { subjectOf } from './release';

/** No more become public at once than one person can look through, and one transaction can hold. */
export const mostParts = 60;

export const addToReleaseInput = z.strictObject({
	releaseId: z.uuid(),
	draftId: z.uuid(),
	/** The revision that was read: it becomes public, and no other. */
	revisionId: z.uuid(),
	/** Both are needed from the second edition on. The note is in the edition's language. */
	changeClass: z.enum(changeClasses).nullable().optional(),
	changeNote: wellFormed.pipe(z.string().trim().max(5000)).nullable().optional(),
});

/**
 * Puts a draft into a release, or pins another revision of it and says anew what has changed. Refuses 'invalid', 'not-found',
 * 'not-allowed', 'stale' when the text has changed since it was read, 'wrong-state' for a release that is not open or a draft
 * with a moment of its own, 'release-full', and 'already-exists' for a draft that is in another.
 */
export async function addToRelease(member: Member, input: z.input<typeof addToReleaseInput>): Promise<Outcome> {
	const parsed = addToReleaseInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { releaseId, draftId, revisionId } = parsed.data;
	return transact(async (tx) => {
		const release = await lockRelease(tx, releaseId);
		const draft = release && (await lockDraft(tx, draftId));
		if (!draft) return refuse('not-found');
		if (!mayPublish(member, draft.version)) return refuse('not-allowed');
		if (release.state !== 'open' || draft.state === 'scheduled') return refuse('wrong-state');
		if (draft.headRevisionId !== revisionId) return refuse('stale');
		const known = await tx.releasePart.findUnique({ where: { draftId } });
		if (known && known.releaseId !== releaseId) return refuse('already-exists');
		if (!known && release.parts.length >= mostParts) return refuse('release-full');
		// A draft that was given up leaves its place to the one begun since.
		const { languageVersionId } = draft;
		await tx.releasePart.deleteMany({ where: { releaseId, languageVersionId } });
		const pinned = {
			revisionId,
			changeClass: parsed.data.changeClass ?? known?.changeClass ?? draft.changeClass,
			changeNote: parsed.data.changeNote || known?.changeNote || draft.changeNote,
		};
		await tx.releasePart.create({ data: { releaseId, draftId, languageVersionId, ...pinned } });
		await recordAct(tx, {
			actor: member.id,
			act: 'add-to-release',
			subject: subjectOf(releaseId),
			detail: { draftId, revisionId, of: draft.subject },
		});
		return { ok: true };
	});
}
