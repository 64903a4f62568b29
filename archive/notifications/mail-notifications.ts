import { z } from 'zod';
import { deskDb } from '@/platform/db';
import { sendMail } from '@/platform/mail';
import { type Outcome, takeTurn, trySending } from '../following/send-alert';
import { findMemberById } from '../members/desk';
import { composeNotifications } from './compose-notifications';
import { selectNotifications } from './select-notifications';

export const mailNotificationsInput = z.object({
	memberId: z.uuid(),
	cadence: z.enum(['each', 'daily']),
	/** Those of what happened before then; absent: all. */
	until: z.iso.datetime({ offset: true }).optional(),
});

/**
 * Mails a member what waits to be mailed, as one mail, and marks it in the same transaction, which only one worker is in. What they have
 * read meanwhile, may not be shown any more, or gets nobody who was deactivated, is not mailed. Only when the process dies between the
 * server's receipt and the commit does a mail go out twice: by the same name, so that it is recognised. Throws when it is to be tried
 * again. Answers what became of it; null when there is nothing to mail any more.
 */
export async function mailNotifications(input: z.input<typeof mailNotificationsInput>): Promise<Outcome | null> {
	const { memberId, cadence, until } = input;
	return deskDb().$transaction(async (tx) => {
		await takeTurn(tx, `notifications:${memberId}`);
		const pending = await tx.notification.findMany({
			where: { memberId, mail: cadence, ...(until ? { at: { lt: new Date(until) } } : {}) },
			select: { id: true },
		});
		if (pending.length === 0) return null;
		const ids = pending.map(({ id }) => String(id));
		const member = await findMemberById(memberId);
		const news = member ? await selectNotifications(tx, member, { unread: true, among: ids, most: ids.length }) : [];
		const outcome =
			member && news.length > 0
				? await trySending(() => sendMail(composeNotifications(member, news, cadence)))
				: 'obsolete';
		const mailed = outcome === 'sent' ? news.map(({ id }) => id) : [];
		await tx.$executeRaw`
			UPDATE notification SET mail = NULL, mailed_at = CASE WHEN id = ANY (${mailed}::bigint[]) THEN clock_timestamp() END
			WHERE id = ANY (${ids}::bigint[])`;
		return outcome;
	});
}
