import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { newId } from '../imports/new-id';
import { mailAddress } from '../mail-address';
import { tokenHash, tokenOf } from '../mailed-token';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { lockDraft } from '../statements/load-draft';
import { wellFormed } from '../statements/text';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { isEmbargoed, mayShare, mayShareEmbargoed } from './policy';
import { linkDays } from './preview-link';

export const makePreviewLinkInput = z.strictObject({
	draftId: z.uuid(),
	recipient: wellFormed.pipe(z.string().trim().min(1).max(200)),
	/** The language of the words around the text and of the mail. */
	locale: z.enum(locales),
	days: z.int().min(1).max(linkDays.most).default(linkDays.usual),
	/** The text of this moment for good, or as it is whenever the link is opened. */
	shows: z.enum(['pinned', 'newest']).default('pinned'),
	email: mailAddress.nullable().default(null),
});
export type MakePreviewLinkInput = z.input<typeof makePreviewLinkInput>;

/**
 * Makes a link by which one named person reads one draft, and mails it to them if an address is given, which is not kept. Refuses
 * 'invalid', 'not-found', 'not-allowed', and 'embargoed' to who may not publish a text under embargo.
 */
export async function makePreviewLink(
	member: Member,
	given: MakePreviewLinkInput,
): Promise<Outcome<{ linkId: string; token: string }>> {
	const parsed = makePreviewLinkInput.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { draftId, recipient, locale, days, shows, email } = parsed.data;
	return transact(async (tx) => {
		const draft = await lockDraft(tx, draftId);
		if (!draft) return refuse('not-found');
		if (!mayShare(member, draft.version)) return refuse('not-allowed');
		if (isEmbargoed(draft.statement.embargoUntil) && !mayShareEmbargoed(member, draft.version)) {
			return refuse('embargoed');
		}
		const id = newId();
		const token = tokenOf('preview', id);
		const madeAt = new Date();
		const expiresAt = new Date(madeAt.getTime() + days * 86_400_000);
		const revisionId = shows === 'pinned' ? draft.headRevisionId : null;
		await tx.previewLink.create({
			data: {
				id,
				languageVersionId: draft.languageVersionId,
				draftId,
				revisionId,
				recipient,
				locale,
				tokenHash: tokenHash(token),
				isMailed: email !== null,
				madeById: member.id,
				madeAt,
				expiresAt,
			},
		});
		if (email) await queueMail(tx, id, email);
		// No name: the trail is for ever.
		await recordAct(tx, {
			actor: member.id,
			act: 'make-preview-link',
			subject: draft.subject,
			detail: { linkId: id, draftId, revisionId, expiresAt: expiresAt.toISOString() },
		});
		return { ok: true, linkId: id, token };
	});
}

async function queueMail(tx: Transaction, linkId: string, address: string): Promise<void> {
	await tx.$executeRaw`
		SELECT graphile_worker.add_job('sendPreviewLink',
			json_build_object('linkId', ${linkId}::text, 'address', ${address}::text))`;
}
