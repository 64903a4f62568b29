import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findMemberById } from '@/archive/members/desk';
import type { Member } from '@/archive/members/member';
import type { Locale } from '@/i18n/locales';
import { auth } from './auth';

/** The session of this request, or null: looked up in the database each time, so that a revoked one ends at once. */
export const findSession = cache(async (): Promise<{ id: string; memberId: string } | null> => {
	const found = await auth().api.getSession({ headers: await headers() });
	return found ? { id: found.session.id, memberId: found.user.id } : null;
});

/** Who is asking, with grants; null when nobody is signed in. */
export const findMember = cache(async (): Promise<Member | null> => {
	const session = await findSession();
	return session ? findMemberById(session.memberId) : null;
});

/** The member, or a redirect to the sign-in page, which leads back to `back` (an address below /{locale}/desk). */
export async function requireMember(locale: Locale, back: string): Promise<Member> {
	const member = await findMember();
	if (!member) redirect(`/${locale}/sign-in?back=${encodeURIComponent(back)}`);
	return member;
}
