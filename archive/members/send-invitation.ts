import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { sendMail } from '@/platform/mail';
import { tokenOf } from '../mailed-token';
import { composeInvitation } from './compose-mails';
import { linkOf } from './invitation';

export const sendInvitationInput = z.object({ invitationId: z.uuid(), timesSent: z.int() });

/** Sends an invitation's newest link, if it is still open. */
export async function sendInvitation({ invitationId, timesSent }: z.input<typeof sendInvitationInput>): Promise<void> {
	const invitation = await deskDb().invitation.findFirst({
		where: { id: invitationId, timesSent, acceptedAt: null, revokedAt: null },
		include: { invitedBy: { select: { name: true } } },
	});
	if (!invitation) return;
	const { email, name, invitedBy } = invitation;
	await sendMail(
		composeInvitation(
			{ address: email, locale: invitation.locale as Locale },
			{
				id: `invitation.${invitationId}.${timesSent}`,
				name,
				invitedBy: invitedBy.name,
				token: tokenOf('invitation', linkOf({ id: invitationId, timesSent })),
			},
		),
	);
}
