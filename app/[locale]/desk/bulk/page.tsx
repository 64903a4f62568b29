import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type ListedPlan, listPlans } from '@/archive/bulk/desk';
import { requireMember } from '@/auth/member';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { env } from '@/platform/env';
import { DeskFrame } from '../desk-frame';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Bulk' });
	return { title: t('plans') };
}

/** A member's own acts on many rows, to be opened again. */
export default async function BulkPage({ params }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.bulk(locale));
	const t = await getTranslations({ locale, namespace: 'Bulk' });
	const { dateTime } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const plans = await listPlans(member);
	return (
		<DeskFrame locale={locale} path="/desk/bulk" member={member} wide>
			<h1>{t('plans')}</h1>
			<p>{t('plansIntro')}</p>
			{plans.length > 0 ? (
				<ul className={tables.plain}>
					{plans.map((plan) => (
						<li key={plan.id} className={tables.entry}>
							<a href={deskPaths.bulkPlan(locale, plan.id)}>
								{t(`acts.${plan.act}`)}, {dateTime(plan.madeAt, { dateStyle: 'medium', timeStyle: 'short' })}
							</a>
							<div className={tables.soft}>{t(standingOf(plan), { done: plan.done, count: plan.rows })}</div>
						</li>
					))}
				</ul>
			) : (
				<p>{t('noPlans')}</p>
			)}
		</DeskFrame>
	);
}

function standingOf({ begunAt, endedAt, expiresAt }: ListedPlan): 'ended' | 'underWay' | 'lapsed' | 'notBegun' {
	if (endedAt) return 'ended';
	if (begunAt) return 'underWay';
	return expiresAt <= new Date() ? 'lapsed' : 'notBegun';
}
