import { useTranslations } from 'next-intl';
import type { PlanPage } from '@/archive/bulk/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import forms from '../../forms.module.css';
import { deskPaths } from '../../paths';
import { beginAction } from '../actions';

/** How far a plan has come, in numbers, and the button that does what the dry run shows. */
export function PlanStanding({ locale, plan }: { locale: Locale; plan: PlanPage }) {
	const t = useTranslations('Bulk');
	const { dateTime } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const count = (state: string) => plan.rows.filter((row) => row.state === state).length;
	const isLapsed = plan.expiresAt <= new Date();
	const again = <a href={deskPaths.bulkPlan(locale, plan.id)}>{t('again')}</a>;
	if (plan.begunAt) {
		const open = count('ready');
		return (
			<div role="status" className={forms.done}>
				<p>
					{t('doneTotals', { done: count('done'), refused: count('refused'), open, left: count('impossible') })}{' '}
					{open > 0 ? again : null}
				</p>
			</div>
		);
	}
	if (count('unchecked') > 0) {
		return (
			<p role="status">
				{t('checking', { count: count('unchecked') })} {again}
			</p>
		);
	}
	return (
		<>
			<p>{t('dryTotals', { ready: count('ready'), left: count('impossible') })}</p>
			{isLapsed ? <p>{t('lapsed')}</p> : null}
			{count('ready') > 0 && !isLapsed ? (
				<form action={beginAction} className={forms.form}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="planId" value={plan.id} />
					<p className={forms.hint}>
						{t('beginHint', { date: dateTime(plan.expiresAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
					</p>
					<div className={forms.buttons}>
						<button type="submit" className={forms.main}>
							{t('begin', { count: count('ready') })}
						</button>
					</div>
				</form>
			) : null}
		</>
	);
}
