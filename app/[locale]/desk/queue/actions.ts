'use server';

import { notFound, redirect } from 'next/navigation';
import { decideAgainst } from '@/archive/board/decide-against';
import { takeDecisionBack } from '@/archive/board/take-decision-back';
import type { Member } from '@/archive/members/member';
import type { Refused } from '@/archive/refusals';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import type { Locale } from '@/i18n/locales';
import { localeIn, wordsIn } from '../form-fields';
import { queueAddress, readQueueQuery } from './queue-query';

/** Member, one verb on a row of the queue, and back to the queue it stood in: with the reason when it was refused. */
async function act(
	form: FormData,
	verb: (member: Member, row: { ref: string; locale: Locale }) => Promise<{ ok: true } | Refused>,
): Promise<never> {
	const ref = parseRef(wordsIn(form, 'ref'));
	if (!ref) notFound();
	const query = readQueueQuery(Object.fromEntries(form), null);
	const here = queueAddress(localeIn(form), query);
	const member = await requireMember(localeIn(form), here);
	const outcome = await verb(member, { ref, locale: query.language });
	redirect(outcome.ok ? here : `${here}&refused=${outcome.reason}`);
}

export async function decideAgainstAction(form: FormData): Promise<void> {
	await act(form, (member, row) => decideAgainst(member, { ...row, reason: wordsIn(form, 'reason') }));
}

export async function takeDecisionBackAction(form: FormData): Promise<void> {
	await act(form, (member, row) => takeDecisionBack(member, row));
}
