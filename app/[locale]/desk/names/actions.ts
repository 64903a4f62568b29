'use server';

import { redirect } from 'next/navigation';
import { keepOffice } from '@/archive/labels/keep-office';
import { labelName } from '@/archive/labels/label-name';
import { mergeNames } from '@/archive/labels/merge-names';
import type { Member } from '@/archive/members/member';
import type { Refused } from '@/archive/refusals';
import { requireMember } from '@/auth/member';
import { type Locale, locales } from '@/i18n/locales';
import { localeIn, wordsIn } from '../form-fields';
import { deskPaths } from '../paths';
import { readNoun } from './name-query';

/** Member, one verb on the name whose page the form stands on, and back there: with the reason when it was refused. */
async function act(
	form: FormData,
	verb: (
		member: Member,
		name: { noun: 'person' | 'place' | 'event' | 'topic'; ref: string },
	) => Promise<{ ok: true } | Refused>,
	leadsTo?: (locale: Locale) => string,
): Promise<never> {
	const locale = localeIn(form);
	const noun = readNoun(form.get('noun')) ?? 'person';
	const ref = wordsIn(form, 'ref');
	const here = deskPaths.named(locale, noun, encodeURIComponent(ref));
	const member = await requireMember(locale, here);
	const outcome = await verb(member, { noun, ref });
	redirect(outcome.ok ? (leadsTo?.(locale) ?? here) : `${here}?refused=${outcome.reason}`);
}

export async function labelNameAction(form: FormData): Promise<void> {
	const names = Object.fromEntries(
		locales.map((locale) => [
			locale,
			{ label: wordsIn(form, `label-${locale}`), aliases: wordsIn(form, `aliases-${locale}`).split('\n') },
		]),
	);
	await act(form, (member, name) => labelName(member, { ...name, names }));
}

export async function keepOfficeAction(form: FormData): Promise<void> {
	const names = Object.fromEntries(locales.map((locale) => [locale, wordsIn(form, `label-${locale}`)]));
	const held = { officeId: wordsIn(form, 'officeId') || null, from: wordsIn(form, 'from'), to: wordsIn(form, 'to') };
	await act(form, (member, { ref }) => keepOffice(member, { person: ref, ...held, names }));
}

export async function mergeNamesAction(form: FormData): Promise<void> {
	const into = wordsIn(form, 'into');
	const noun = readNoun(form.get('noun')) ?? 'person';
	await act(
		form,
		(member, name) => mergeNames(member, { ...name, into }),
		(locale) => deskPaths.named(locale, noun, encodeURIComponent(into)),
	);
}
