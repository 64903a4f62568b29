import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { findMemberById } from '../members/desk';
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
 * name that they have. The law is asked before the bytes come and, as they may take long, once more when they are there. Refuses
 * 'invalid', 'not-found', 'not-allowed', 'file-type' for what the archive does not take, 'file-too-large', 'file-broken' for a picture
 * that cannot be read, and 'storage-failed' when it could not be kept. Throws when the bytes break off.
 */
export async function keepFile(
	member: Member,
	input: z.input<typeof keepFileInput>,
	body: AsyncIterable<Uint8Array>,
): Promise<Outcome<{ file: FileFacts }>> {
	const parsed = keepFileInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { draftId, name } = parsed.data;
	const asked = await transact((tx) => askLaw(tx, member, draftId));
	if (!asked.ok) return asked;
	const received = await receiveFile(name, body);
	if (typeof received === 'string') return refuse(received);
	const now = await findMemberById(member.id);
	return transact(async (tx) => {
		const still = await askLaw(tx, now, draftId);
		if (!still.ok) return still;
		const row = { width: null, height: null, ...received, uploadedById: member.id };
		const { count } = await tx.file.createMany({ data: [row], skipDuplicates: true });
		const file = await tx.file.findUniqueOrThrow({ where: { hash: received.hash } });
		const { hash, media, bytes } = received;
		if (count > 0) {
			await recordAct(tx, {
				actor: member.id,
				act: 'keep-file',
				subject: still.subject,
				detail: { draftId, hash, media, bytes, name: file.name },
			});
		}
		return { ok: true, file: factsOfFile(file) };
	});
}

/** Whether a member, if there is one still, may give a draft files. */
async function askLaw(tx: Transaction, member: Member | null, draftId: string): Promise<Outcome<{ subject: string }>> {
	const draft = await lockDraft(tx, draftId);
	if (!draft) return refuse('not-found');
	return member && mayAddFile(member, draft.version) ? { ok: true, subject: draft.subject } : refuse('not-allowed');
}
