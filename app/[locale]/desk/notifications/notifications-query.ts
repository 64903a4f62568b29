import type { Locale } from '@/i18n/locales';
import { deskPaths } from '../paths';

/** Which notifications are shown, as the address says it. */
export interface NotificationsQuery {
	show: 'all' | 'unread';
	after?: string;
}

type Given = Record<string, unknown>;

export function readNotificationsQuery({ show, after }: Given): NotificationsQuery {
	return {
		show: show === 'unread' ? 'unread' : 'all',
		after: typeof after === 'string' && after ? after : undefined,
	};
}

export function notificationsAddress(locale: Locale, query: Partial<NotificationsQuery>): string {
	return `${deskPaths.notifications(locale)}${searchOf(query)}`;
}

/** The same, all of it, as a table. */
export function csvAddress(locale: Locale, { show }: NotificationsQuery): string {
	return `${deskPaths.notificationsCsv(locale)}${searchOf({ show })}`;
}

function searchOf({ show, after }: Partial<NotificationsQuery>): string {
	const search = new URLSearchParams();
	if (show === 'unread') search.set('show', show);
	if (after) search.set('after', after);
	return search.size > 0 ? `?${search}` : '';
}
