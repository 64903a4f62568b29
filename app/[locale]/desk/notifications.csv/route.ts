import { listNotifications } from '@/archive/notifications/desk';
import { notificationColumns, notificationLine } from '@/formats/lists/notifications-csv';
import { answerCsv, everyPage, parametersIn } from '../csv-answer';
import { readNotificationsQuery } from '../notifications/notifications-query';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

/** All that a member is told, or what they have not read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { show } = readNotificationsQuery(parametersIn(request));
	return answerCsv(params, {
		name: 'notifications',
		may: () => true,
		columns: () => notificationColumns,
		lines: (member) =>
			everyPage(async (after) => {
				const asked = { unread: show === 'unread', size: 500, after };
				const { notifications: rows, next } = await listNotifications(member, asked);
				return { rows, next };
			}, notificationLine),
	});
}
