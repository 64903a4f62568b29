'use server';

import { notFound, redirect } from 'next/navigation';
import { patience } from '@/archive/bulk/advance-plans';
import { beginPlan } from '@/archive/bulk/begin-plan';
import { carryOutPlan } from '@/archive/bulk/carry-out-plan';
import { makePlan } from '@/archive/bulk/make-plan';
import { rehearsePlan } from '@/archive/bulk/rehearse-plan';
import { requireMember } from '@/auth/member';
import { localeIn, wordsIn } from '../form-fields';
import { isId } from '../is-id';
import { deskPaths } from '../paths';
import { chosenIn, listIn, termsIn } from './plan-form';

/** Writes down an act on many rows and leads to its dry run; back to the list with the reason when it was refused. */
export async function planAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const list = listIn(form);
	const member = await requireMember(locale, list);
	const outcome = await makePlan(member, { terms: termsIn(form), chosen: chosenIn(form), leadsBack: list });
	if (!outcome.ok) redirect(`${list}${list.includes('?') ? '&' : '?'}refused=${outcome.reason}`);
	await rehearsePlan(outcome.planId, new Date(Date.now() + patience));
	redirect(deskPaths.bulkPlan(locale, outcome.planId));
}

/** Does what the dry run showed; sent twice it leads to what came of it. */
export async function beginAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const planId = wordsIn(form, 'planId');
	if (!isId(planId)) notFound();
	const here = deskPaths.bulkPlan(locale, planId);
	const member = await requireMember(locale, here);
	const outcome = await beginPlan(member, { planId });
	if (!outcome.ok && outcome.reason !== 'already-done') redirect(`${here}?refused=${outcome.reason}`);
	await carryOutPlan(planId, new Date(Date.now() + patience));
	redirect(here);
}
