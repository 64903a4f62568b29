'use server';

import { redirect } from 'next/navigation';
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
