'use server';

import { redirect } from 'next/navigation';
import { changeGrants } from '@/archive/members/change-grants';
import { resendInvitation, revokeInvitation } from '@/archive/members/change-invitation';
import { deactivateMember, reactivateMember } from '@/archive/members/deactivate-member';
import { grantRole } from '@/archive/members/grant-role';
import type { Grant, Member } from '@/archive/members/member';
import { resetSecondFactor } from '@/archive/members/reset-second-factor';
import { revokeGrant } from '@/archive/members/revoke-grant';
import type { Refused } from '@/archive/refusals';
import { requireMember } from '@/auth/member';
import { isLocale } from '@/i18n/locales';
import { localeIn, wordsIn } from '../form-fields';
import { deskPaths } from '../paths';
import { queryOfChange, readGrantChange } from './grant-change';
import { readGrant } from './member-form';

type Verb = (member: Member) => Promise<{ ok: true } | Refused>;

/** Member, one verb, and back to the page the form stands on: with the reason when it was refused. */
async function act(form: FormData, verb: Verb): Promise<never> {
	const locale = localeIn(form);
	const memberId = wordsIn(form, 'memberId');
	const here = memberId ? deskPaths.member(locale, encodeURIComponent(memberId)) : deskPaths.members(locale);
	const member = await requireMember(locale, here);
	const outcome = await verb(member);
	redirect(outcome.ok ? here : `${here}?refused=${outcome.reason}`);
}

async function withGrant(grant: Grant | null, verb: (grant: Grant) => Promise<{ ok: true } | Refused>) {
	return grant ? verb(grant) : ({ ok: false, reason: 'invalid' } as const);
}

export async function grantRoleAction(form: FormData): Promise<void> {
	const locale = form.get('language');
	const grant = readGrant(`${wordsIn(form, 'role')}.${isLocale(locale) ? locale : '*'}`);
	await act(form, (member) =>
		withGrant(grant, (given) => grantRole(member, { memberId: wordsIn(form, 'memberId'), grant: given })),
	);
}

export async function revokeGrantAction(form: FormData): Promise<void> {
	await act(form, (member) =>
		withGrant(readGrant(form.get('grant')), (given) =>
			revokeGrant(member, { memberId: wordsIn(form, 'memberId'), grant: given }),
		),
	);
}

/** Does for several members what the page before showed, and back to all; to that page anew, with the reason, when it was refused. */
export async function changeGrantsAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const all = deskPaths.members(locale);
	const member = await requireMember(locale, all);
	const change = readGrantChange(queryIn(form));
	if (!change) redirect(`${all}?refused=invalid`);
	const outcome = await changeGrants(member, change);
	if (outcome.ok) redirect(`${all}?done=${outcome.count}`);
	redirect(`${deskPaths.changeGrants(locale, queryOfChange(change))}&refused=${outcome.reason}`);
}

function queryIn(form: FormData): URLSearchParams {
	return new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

export async function deactivateMemberAction(form: FormData): Promise<void> {
	await act(form, (member) => deactivateMember(member, { memberId: wordsIn(form, 'memberId') }));
}

export async function reactivateMemberAction(form: FormData): Promise<void> {
	await act(form, (member) => reactivateMember(member, { memberId: wordsIn(form, 'memberId') }));
}

export async function resetSecondFactorAction(form: FormData): Promise<void> {
	await act(form, (member) => resetSecondFactor(member, { memberId: wordsIn(form, 'memberId') }));
}

export async function resendInvitationAction(form: FormData): Promise<void> {
	await act(form, (member) => resendInvitation(member, { invitationId: wordsIn(form, 'invitationId') }));
}

export async function revokeInvitationAction(form: FormData): Promise<void> {
	await act(form, (member) => revokeInvitation(member, { invitationId: wordsIn(form, 'invitationId') }));
}
