'use server';

import { notFound, redirect } from 'next/navigation';
import type { Member } from '@/archive/members/member';
import type { Refused } from '@/archive/refusals';
import { correctEdition } from '@/archive/statements/correct-edition';
import { redirectStatement, requestRedirect } from '@/archive/statements/redirect-statement';
import { removeStatement, requestRemoval } from '@/archive/statements/remove-statement';
import { startTranslation } from '@/archive/statements/start-translation';
import { parseRef } from '@/archive/statements/statement';
import { restoreStatement, withdrawStatement } from '@/archive/statements/withdraw-statement';
import { requireMember } from '@/auth/member';
import { isLocale, type Locale, locales } from '@/i18n/locales';
import { localeIn, wordsIn } from '../../form-fields';
import { deskPaths } from '../../paths';

/** Member, form, one verb, and on: with the reason when it was refused. */
async function act(
	form: FormData,
	verb: (member: Member, ref: string) => Promise<{ ok: true } | Refused>,
	version?: Locale,
): Promise<never> {
	const locale = localeIn(form);
	const ref = parseRef(wordsIn(form, 'ref'));
	if (!ref) notFound();
	const here = deskPaths.statement(locale, ref);
	const member = await requireMember(locale, here);
	const outcome = await verb(member, ref);
	if (!outcome.ok) redirect(`${here}?refused=${outcome.reason}`);
	redirect(version ? deskPaths.version(locale, ref, version) : here);
}

function versionIn(form: FormData): Locale {
	const version = form.get('version');
	if (!isLocale(version)) notFound();
	return version;
}

function reasonsIn(form: FormData): Partial<Record<Locale, string>> {
	return Object.fromEntries(
		locales.flatMap((locale) =>
			wordsIn(form, `reason-${locale}`) ? [[locale, wordsIn(form, `reason-${locale}`)]] : [],
		),
	);
}

export async function correctAction(form: FormData): Promise<void> {
	const version = versionIn(form);
	await act(form, (member, ref) => correctEdition(member, { ref, locale: version }), version);
}

export async function translateAction(form: FormData): Promise<void> {
	const version = versionIn(form);
	await act(form, (member, ref) => startTranslation(member, { ref, locale: version }), version);
}

export async function withdrawAction(form: FormData): Promise<void> {
	await act(form, (member, ref) => withdrawStatement(member, { ref, reasons: reasonsIn(form) }));
}

export async function restoreAction(form: FormData): Promise<void> {
	await act(form, (member, ref) => restoreStatement(member, { ref }));
}

export async function requestRemovalAction(form: FormData): Promise<void> {
	await act(form, (member, ref) => requestRemoval(member, { ref, reasons: reasonsIn(form) }));
}

export async function confirmRemovalAction(form: FormData): Promise<void> {
	await act(form, (member, ref) => removeStatement(member, { ref }));
}

export async function requestRedirectAction(form: FormData): Promise<void> {
	await act(form, (member, ref) => requestRedirect(member, { ref, to: wordsIn(form, 'to'), reasons: reasonsIn(form) }));
}

export async function confirmRedirectAction(form: FormData): Promise<void> {
	await act(form, (member, ref) => redirectStatement(member, { ref, requestId: wordsIn(form, 'requestId') }));
}
