import { getTranslations } from 'next-intl/server';
import type { Member } from '@/archive/members/member';
import type { DeskStatement } from '@/archive/statements/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import forms from '../../forms.module.css';
import { confirmRemovalAction, requestRemovalAction, restoreAction, withdrawAction } from './actions';
import { Reasons } from './reasons';
import styles from './statement.module.css';

interface Props {
	locale: Locale;
	member: Member;
	statement: DeskStatement;
	allowed: boolean;
}

/** Withdrawing, taking it back, and the two steps of removing. */
export async function WithdrawForms({ locale, member, statement, allowed }: Props) {
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	const { withdrawal, removalRequest: request } = statement;
	const date = (at: Date) =>
		datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
	const identity = (
		<>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statement.ref} />
		</>
	);
	if (withdrawal?.kind === 'redirected') return null;
	const kind = withdrawal?.kind === 'removed' ? 'removed' : 'withdrawn';
	return (
		<section className={styles.section}>
			<h2>{t('withdraw')}</h2>
			{withdrawal ? <p>{t(`withdrawnBy.${kind}`, { by: withdrawal.by, date: date(withdrawal.at) })}</p> : null}
			{allowed && !withdrawal ? (
				<details>
					<summary>{t('withdraw')}</summary>
					<form action={withdrawAction} className={forms.form}>
						{identity}
						<p className={forms.hint}>{t('withdrawIntro')}</p>
						<Reasons locale={locale} id="withdraw" />
						<button type="submit" className={forms.plain}>
							{t('withdraw')}
						</button>
					</form>
				</details>
			) : null}
			{allowed && withdrawal?.kind === 'withdrawn' ? (
				<form action={restoreAction}>
					{identity}
					<button type="submit" className={forms.plain}>
						{t('restore')}
					</button>
				</form>
			) : null}
			{request ? <p>{t('removalAsked', { by: request.by, date: date(request.requestedAt) })}</p> : null}
			{allowed && request && request.byId !== member.id ? (
				<form action={confirmRemovalAction}>
					{identity}
					<button type="submit" className={forms.plain}>
						{t('confirmRemoval')}
					</button>
				</form>
			) : null}
			{allowed && !request && kind === 'withdrawn' ? (
				<details>
					<summary>{t('removal')}</summary>
					<form action={requestRemovalAction} className={forms.form}>
						{identity}
						<p className={forms.hint}>{t('removalIntro')}</p>
						<Reasons locale={locale} id="removal" />
						<button type="submit" className={forms.plain}>
							{t('requestRemoval')}
						</button>
					</form>
				</details>
			) : null}
		</section>
	);
}
