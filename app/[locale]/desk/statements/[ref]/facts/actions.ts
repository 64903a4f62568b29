'use server';

import { notFound, redirect } from 'next/navigation';
import type { Member } from '@/archive/members/member';
import type { Refused } from '@/archive/refusals';
import { changeFacts } from '@/archive/statements/change-facts';
import { confirmFacts } from '@/archive/statements/confirm-facts';
import { declineFacts } from '@/archive/statements/decline-facts';
import { findDeskStatement } from '@/archive/statements/desk';
import type { FactsInput } from '@/archive/statements/facts';
import type { FactsDecision } from '@/archive/statements/open-facts-request';
import { requestFacts } from '@/archive/statements/request-facts';
import { parseRef } from '@/archive/statements/statement';
import { takeBackFacts } from '@/archive/statements/take-back-facts';
import { requireMember } from '@/auth/member';
import { doubtAbout, type FactsWords, readFacts } from '../../../facts-words';
import { localeIn, wordsIn } from '../../../form-fields';
import { deskPaths } from '../../../paths';
import { renewIfStale } from '../../../renew-if-stale';
import type { FactsDone } from './facts-done';
import { inputOf } from './known-names';

export interface FactsState {
	reason: string | null;
	filled: FactsWords | null;
}

type Facts = { ref: string; facts: FactsInput };
type Written = { ok: true; done?: FactsDone } | Refused;

/** Reads the form; names that were not changed stay the things they named. */
async function write(form: FormData, verb: (member: Member, facts: Facts) => Promise<Written>): Promise<FactsState> {
	const locale = localeIn(form);
	const ref = parseRef(wordsIn(form, 'ref'));
	if (!ref) notFound();
	const member = await requireMember(locale, deskPaths.facts(locale, ref));
	const statement = await findDeskStatement(member, { ref });
	if (!statement) notFound();
	const filled = readFacts(form);
	const doubt = doubtAbout(filled);
	if (doubt) return { reason: doubt, filled };
	const outcome = await verb(member, { ref, facts: inputOf(filled, statement, statement.originalLocale ?? locale) });
	if (!outcome.ok) return { reason: outcome.reason, filled };
	redirect(`${deskPaths.statement(locale, ref)}${outcome.done ? `?facts=${outcome.done}` : ''}`);
}

/** Records changed facts of what is not public yet. */
export async function changeFactsAction(_before: FactsState, form: FormData): Promise<FactsState> {
	return write(form, async (member, facts) => {
		const outcome = await changeFacts(member, facts);
		return outcome.ok ? { ok: true } : outcome;
	});
}

/** Changes topics at once where nothing else changes and the member may; all else is asked for. */
export async function requestFactsAction(_before: FactsState, form: FormData): Promise<FactsState> {
	return write(form, async (member, facts) => {
		const changed = await changeFacts(member, facts);
		if (changed.ok) return { ok: true, done: 'changed' };
		if (changed.reason !== 'second-person-needed' && changed.reason !== 'not-allowed') return changed;
		const asked = await requestFacts(member, facts);
		return asked.ok ? { ok: true, done: 'asked' } : asked;
	});
}

/** Decides on the request that was shown, and back to the statement. */
async function decide(
	form: FormData,
	done: FactsDone,
	verb: (member: Member, shown: FactsDecision) => Promise<{ ok: true } | { ok: false; reason: string }>,
): Promise<never> {
	const locale = localeIn(form);
	const ref = parseRef(wordsIn(form, 'ref'));
	if (!ref) notFound();
	const here = deskPaths.statement(locale, ref);
	const member = await requireMember(locale, here);
	const outcome = await verb(member, { ref, requestId: wordsIn(form, 'requestId') });
	redirect(outcome.ok ? `${here}?facts=${done}` : `${here}?refused=${outcome.reason}`);
}

export async function confirmFactsAction(form: FormData): Promise<void> {
	await decide(form, 'confirmed', async (member, shown) => {
		const reason = wordsIn(form, 'reason');
		if (reason) {
			const renewed = await renewIfStale(member, form.get('renewal'));
			if (!renewed.ok) return renewed;
		}
		return confirmFacts(member, { ...shown, reason });
	});
}

export async function declineFactsAction(form: FormData): Promise<void> {
	await decide(form, 'declined', (member, shown) => declineFacts(member, { ...shown, note: wordsIn(form, 'note') }));
}

export async function takeBackFactsAction(form: FormData): Promise<void> {
	await decide(form, 'taken-back', takeBackFacts);
}
