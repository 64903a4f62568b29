import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findPlan } from '@/archive/bulk/desk';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk-frame';
import { isId } from '../../is-id';
import { deskPaths } from '../../paths';
import { Refused } from '../../refused';
import tables from '../../tables.module.css';
import { PlanEffect } from './plan-effect';
import { PlanGroups } from './plan-groups';
import { PlanStanding } from './plan-standing';
import { wordsOfPlan } from './words-of-plan';

interface Props {
	params: Promise<{ locale: string; id: string }>;
	searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Bulk' });
	return { title: t('plan') };
}

/** A dry run: what exactly would come of each row. Once it was begun the same page says what came of each. */
export default async function PlanPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { id } = await params;
	if (!isId(id)) notFound();
	const member = await requireMember(locale, deskPaths.bulkPlan(locale, id));
	const plan = await findPlan(member, { id });
	if (!plan) notFound();
	const t = await getTranslations({ locale, namespace: 'Bulk' });
	return (
		<DeskFrame locale={locale} path={`/desk/bulk/${id}`} member={member} wide>
			<p className={tables.pages}>
				<a href={plan.leadsBack}>{t('back')}</a>
				<a href={deskPaths.bulkCsv(locale, id)}>{t('csv')}</a>
			</p>
			<h1>
				{t(plan.begunAt ? 'result' : 'dryRun')}: {wordsOfPlan(locale, plan)}
			</h1>
			<Refused reason={(await searchParams).refused} />
			<PlanStanding locale={locale} plan={plan} />
			<PlanEffect locale={locale} plan={plan} />
			<PlanGroups locale={locale} plan={plan} />
		</DeskFrame>
	);
}
