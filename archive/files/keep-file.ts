import { z } from 'zod';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import type { FileFacts } from './file';
import { factsOfFile } from './known-files';
import { mayAddFile } from './policy';
import { receiveFile } from './receive-file';

export const keepFileInput = z.strictObject({ draftId: z.uuid(), name: z.string().max(1000) });

/**
 * Keeps a file for a draft, so that its text can show it. Nothing of it is public. The same bytes again are the same file, under the
 * name that they have. Refuses 'invalid', 'not-found', 'not-allowed', 'file-type' for what the archive does not take,
 * 'file-too-large', and 'file-broken' for a picture that cannot be read.
 */
export async function keepFile(
	member: Member,
	input: z.input<typeof keepFileInput>,
	body: AsyncIterable<Uint8Array>,
): Promise<Outcome<{ file: FileFacts }>> {
	const parsed = keepFileInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, name } = parsed.data;
	const asked = await transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		return mayAddFile(member, draft.version) ? { ok: true, subject: draft.subject } : refuse('not-allowed');
	});
	if (!asked.ok) return asked;
	const received = await receiveFile(name, body);
	if (typeof received === 'string') return refuse(received);
	const known = await deskDb().file.findUnique({ where: { hash: received.hash } });
	if (known) return { ok: true, file: factsOfFile(known) };
	return transact(async (tx) => {
		const row = { width: null, height: null, ...received, uploadedById: member.id };
		await tx.file.createMany({ data: [row], skipDuplicates: true });
		const file = await tx.file.findUniqueOrThrow({ where: { hash: received.hash } });
		const { hash, media, bytes } = received;
		await recordAct(tx, {
			actor: member.id,
			act: 'keep-file',
			subject: asked.subject,
			detail: { draftId, hash, media, bytes, name: file.name },
		});
		return { ok: true, file: factsOfFile(file) };
	});
}
