'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireMember } from '@/auth/member';
import { addPasskey, beginPasskey, removePasskey } from '@/auth/passkeys';
import { localeIn, wordsIn } from '../../form-fields';
import { isId } from '../../is-id';
import { deskPaths } from '../../paths';

export type BeginState = { options: string; reason: null } | { options: null; reason: string };

/** What the browser makes a passkey with, for who has given their password again. */
export async function beginPasskeyAction(form: FormData): Promise<BeginState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.passkeys(locale));
	const outcome = await beginPasskey(member, form.get('password'), await headers());
	return outcome.ok ? { options: outcome.options, reason: null } : { options: null, reason: outcome.reason };
}

/** Keeps the passkey the browser made. */
export async function addPasskeyAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const here = deskPaths.passkeys(locale);
	const member = await requireMember(locale, here);
	const given = { made: wordsIn(form, 'made'), name: wordsIn(form, 'name') };
	const outcome = await addPasskey(member, given, await headers());
	redirect(outcome.ok ? here : `${here}?refused=${outcome.reason}`);
}

/** Forgets a passkey, for who has given their password again. */
export async function removePasskeyAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const here = deskPaths.passkeys(locale);
	const member = await requireMember(locale, here);
	const passkeyId = wordsIn(form, 'passkeyId');
	const outcome = isId(passkeyId)
		? await removePasskey(member, { passkeyId, password: form.get('password') })
		: ({ ok: false, reason: 'invalid' } as const);
	redirect(outcome.ok ? here : `${here}?refused=${outcome.reason}`);
}
