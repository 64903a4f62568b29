'use server';

import { redirect } from 'next/navigation';
import { chooseMail } from '@/archive/notifications/choose-mail';
import { kinds } from '@/archive/notifications/kind';
import type { Cadences } from '@/archive/notifications/mail-choice';
import { replacePassword } from '@/auth/change-password';
import { findSession, requireMember } from '@/auth/member';
import { revokeOtherSessions, revokeSession } from '@/auth/sessions';
import { localeIn, wordsIn } from '../form-fields';
import { isId } from '../is-id';
import { deskPaths } from '../paths';

/** Ends one of the member's own sessions. */
export async function endSessionAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.account(locale));
	const sessionId = wordsIn(form, 'sessionId');
	if (isId(sessionId)) await revokeSession(member, { sessionId });
	redirect(deskPaths.account(locale));
}

/** Ends all of the member's sessions but this one. */
export async function endOtherSessionsAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.account(locale));
	const session = await findSession();
	if (session) await revokeOtherSessions(member, { sessionId: session.id });
	redirect(deskPaths.account(locale));
}

/** What comes by mail: a cadence for each kind, and the hour of the mail of the day. */
export async function chooseMailAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const here = deskPaths.account(locale);
	const member = await requireMember(locale, here);
	const outcome = await chooseMail(member, {
		cadences: Object.fromEntries(kinds.map((kind) => [kind, wordsIn(form, kind)])) as Cadences,
		timeZone: wordsIn(form, 'timeZone'),
		hour: Number(wordsIn(form, 'hour') || Number.NaN),
	});
	redirect(outcome.ok ? `${here}?saved=mail#mail` : `${here}?refused=${outcome.reason}#mail`);
}

export interface PasswordState {
	reason: string | null;
	isChanged: boolean;
}

/** Another password in place of the old one; the member's other sessions end. */
export async function changePasswordAction(_before: PasswordState, form: FormData): Promise<PasswordState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.account(locale));
	const session = await findSession();
	const password = form.get('password');
	if (!session || password !== form.get('again')) return { reason: 'passwords-differ', isChanged: false };
	const outcome = await replacePassword(member, { sessionId: session.id, old: form.get('old'), password });
	return outcome.ok ? { reason: null, isChanged: true } : { reason: outcome.reason, isChanged: false };
}
