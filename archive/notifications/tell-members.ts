import { deskDb, type Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { audiences } from './audiences';
import { type Entry, readEntries } from './entry';
import { listRecipients } from './list-recipients';
import { concernsOf } from './rules';
import { settleNotifications } from './settle-notifications';
import { type NewNotification, writeNotifications } from './write-notifications';

/** Acts that are read in one transaction. */
const atOnce = 200;

/**
 * Reads on in the trail and writes down who is to be told of what: the notifications, the jobs that mail them and how far was read come
 * together or not at all, and nodes wait for one another. What waited until somebody did it waits no more. Returns how many were written.
 */
export async function tellMembers(): Promise<number> {
	for (let written = 0; ; ) {
		const told = await deskDb().$transaction(tellOfNext, { timeout: 30_000 });
		if (told === null) return written;
		written += told;
	}
}

/** Tells of the next acts; null when there are none. */
async function tellOfNext(tx: Transaction): Promise<number | null> {
	const [cursor] = await tx.$queryRaw<{ seq: string }[]>`SELECT seq::text FROM notification_cursor FOR UPDATE`;
	if (!cursor) throw new Error('notification_cursor is empty.');
	const entries = await readEntries(tx, cursor.seq, atOnce);
	const last = entries.at(-1);
	if (!last) return null;
	const concerning = entries.filter(({ act }) => concernsOf(act).length > 0);
	const recipients = concerning.length > 0 ? await listRecipients(tx) : [];
	const notifications: NewNotification[] = [];
	for (const entry of concerning) notifications.push(...(await concernedBy(tx, entry, recipients)));
	await writeNotifications(tx, notifications);
	await settleNotifications(tx, entries);
	await tx.$executeRaw`UPDATE notification_cursor SET seq = ${last.seq}::bigint`;
	return notifications.length;
}

/** One notification a member and language version, by the first concern that fits; none to who did it. */
async function concernedBy(tx: Transaction, entry: Entry, members: readonly Member[]): Promise<NewNotification[]> {
	const { seq, at, actor } = entry;
	const others = members.filter(({ id }) => id !== actor);
	const told = new Map<string, NewNotification>();
	for (const { kind, whom } of concernsOf(entry.act)) {
		for (const concerned of await audiences[whom](tx, entry, others)) {
			const place = `${concerned.member.id} ${concerned.locale}`;
			if (!told.has(place)) told.set(place, { ...concerned, kind, seq, at });
		}
	}
	return [...told.values()];
}
