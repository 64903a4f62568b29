'use server';

import { redirect } from 'next/navigation';
import { markRead } from '@/archive/notifications/mark-read';
import { requireMember } from '@/auth/member';
import { localeIn, wordsIn } from '../form-fields';
import { notificationsAddress, readNotificationsQuery } from './notifications-query';

export async function markReadAction(form: FormData): Promise<void> {
	await mark(form, { id: wordsIn(form, 'id') });
}

/** All that were there when the page was made. */
export async function markAllReadAction(form: FormData): Promise<void> {
	await mark(form, { upTo: wordsIn(form, 'upTo') });
}

/** Member, verb, and back to the list it stood in: with the reason when it was refused. */
async function mark(form: FormData, which: { id: string } | { upTo: string }): Promise<never> {
	const here = notificationsAddress(localeIn(form), readNotificationsQuery(Object.fromEntries(form)));
	const member = await requireMember(localeIn(form), here);
	const outcome = await markRead(member, which);
	if (outcome.ok) redirect(here);
	redirect(`${here}${here.includes('?') ? '&' : '?'}refused=${outcome.reason}`);
}
