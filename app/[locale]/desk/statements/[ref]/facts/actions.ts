'use server';

import { notFound, redirect } from 'next/navigation';
import { changeFacts } from '@/archive/statements/change-facts';
import { findDeskStatement } from '@/archive/statements/desk';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { doubtAbout, type FactsWords, readFacts } from '../../../facts-words';
import { localeIn, wordsIn } from '../../../form-fields';
import { deskPaths } from '../../../paths';
import { inputOf } from './known-names';

export interface FactsState {
	reason: string | null;
	filled: FactsWords | null;
}

/** Records changed facts; names that were not changed stay the things they named. */
export async function changeFactsAction(_before: FactsState, form: FormData): Promise<FactsState> {
	const locale = localeIn(form);
	const ref = parseRef(wordsIn(form, 'ref'));
	if (!ref) notFound();
	const member = await requireMember(locale, deskPaths.facts(locale, ref));
	const statement = await findDeskStatement(member, { ref });
	if (!statement) notFound();
	const filled = readFacts(form);
	const doubt = doubtAbout(filled);
	if (doubt) return { reason: doubt, filled };
	const outcome = await changeFacts(member, {
		ref,
		facts: inputOf(filled, statement, statement.originalLocale ?? locale),
	});
	if (!outcome.ok) return { reason: outcome.reason, filled };
	redirect(deskPaths.statement(locale, ref));
}
