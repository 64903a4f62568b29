'use server';

import { redirect } from 'next/navigation';
import { inviteMember } from '@/archive/members/invite-member';
import type { Grant } from '@/archive/members/member';
import { requireMember } from '@/auth/member';
import { isLocale, type Locale } from '@/i18n/locales';
import { localeIn, wordsIn } from '../../form-fields';
import { deskPaths } from '../../paths';
import { readGrant } from '../member-form';

export interface InviteState {
	reason: string | null;
	/** What was in the form, shown again when it was refused. */
	filled: { name: string; email: string; language: Locale; grants: Grant[] } | null;
}

/** Invites somebody by mail. */
export async function inviteAction(_before: InviteState, form: FormData): Promise<InviteState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.invite(locale));
	const language = form.get('language');
	const grants = form.getAll('grant').flatMap((value) => readGrant(value) ?? []);
	const filled = {
		name: wordsIn(form, 'name'),
		email: wordsIn(form, 'email'),
		language: isLocale(language) ? language : locale,
		grants,
	};
	const outcome = await inviteMember(member, {
		name: filled.name,
		email: filled.email,
		locale: filled.language,
		grants,
	});
	if (!outcome.ok) return { reason: grants.length === 0 ? 'no-grant' : outcome.reason, filled };
	redirect(deskPaths.members(locale));
}
