import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import type { Kind } from './kind';
import { keysOf } from './needs';
import { type ShownNotification, selectNotifications } from './select-notifications';
import type { Failure } from './why-of';

export interface NotificationsInput {
	unread?: boolean;
	/** The last one of the page before. */
	after?: string;
	size?: number;
}

export interface DeskNotification {
	id: string;
	kind: Kind;
	at: Date;
	isRead: boolean;
	/** A member's name; null when the archive did it by itself. */
	by: string | null;
	/** The statement's ref, null when it is about none; the language, and its title there or in another. */
	ref: string | null;
	locale: Locale | null;
	title: string | null;
	titleLocale: Locale | null;
	/** Whether the language has an open draft. */
	hasDraft: boolean;
	release: { id: string; name: string } | null;
	failure: Failure | null;
}

/**
 * One page of what a member is told, newest first. Grants are asked again: what they needed one for that they hold no longer is not
 * there.
 */
export async function listNotifications(
	member: Member,
	{ unread = false, after, size = 40 }: NotificationsInput = {},
): Promise<{ notifications: DeskNotification[]; next: string | null }> {
	const found = await selectNotifications(deskDb(), member, {
		unread,
		before: /^[1-9]\d{0,17}$/.test(after ?? '') ? after : undefined,
		most: size + 1,
	});
	const notifications = found.slice(0, size).map(toDesk);
	return { notifications, next: found.length > size ? (notifications.at(-1)?.id ?? null) : null };
}

export const mostCounted = 100;

/** How many a member has not read; counted no further than `mostCounted`. */
export async function countUnread(member: Member): Promise<number> {
	const [{ count }] = await deskDb().$queryRaw<[{ count: number }]>`
		SELECT count(*)::int AS count FROM (SELECT FROM notification
			WHERE member_id = ${member.id}::uuid AND read_at IS NULL AND needs <@ ${keysOf(member)}::text[]
			ORDER BY id DESC LIMIT ${mostCounted}) unread`;
	return count;
}

function toDesk({ readAt, releaseId, releaseName, locale, ...row }: ShownNotification): DeskNotification {
	return {
		id: row.id,
		kind: row.kind,
		at: row.at,
		isRead: readAt !== null,
		by: row.by,
		ref: row.ref,
		locale: locale || null,
		title: row.title,
		titleLocale: row.titleLocale,
		hasDraft: row.hasDraft,
		failure: row.failure,
		release: releaseId ? { id: releaseId, name: releaseName ?? '' } : null,
	};
}
