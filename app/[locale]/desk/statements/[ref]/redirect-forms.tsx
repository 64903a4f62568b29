import type { Member } from '@/archive/members/member';
import type { DeskStatement } from '@/archive/statements/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import forms from '../../forms.module.css';
import { deskPaths } from '../../paths';
import { confirmRedirectAction, requestRedirectAction, restoreAction } from './actions';
import { Reasons } from './reasons';
import styles from './statement.module.css';

interface Props {
	locale: Locale;
	member: Member;
	statement: DeskStatement;
	allowed: boolean;
}

/** The two steps by which a statement that is there twice leads to the other, and the way back. */
export function RedirectForms({ locale, member, statement, allowed }: Props) {
	const t = wordsIn(locale, 'Redirects');
	const { withdrawal, redirectRequest: request } = statement;
	const isRedirected = withdrawal?.kind === 'redirected';
	if (withdrawal && !isRedirected) return null;
	const date = (at: Date) =>
		datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
	const identity = (
		<>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statement.ref} />
		</>
	);
	return (
		<section className={styles.section}>
			<h2>{t('title')}</h2>
			{isRedirected && withdrawal.redirectTo ? (
				<p>
					{t('leads', { by: withdrawal.by, date: date(withdrawal.at) })}{' '}
					<Target locale={locale} to={withdrawal.redirectTo} />
				</p>
			) : null}
			{isRedirected && allowed ? (
				<form action={restoreAction}>
					{identity}
					<button type="submit" className={forms.plain}>
						{t('end')}
					</button>
				</form>
			) : null}
			{request && !withdrawal ? (
				<>
					<p>
						{t('asked', { by: request.by, date: date(request.requestedAt) })} <Target locale={locale} to={request.to} />
					</p>
					<ul>
						{Object.entries(request.reasons).map(([language, reason]) => (
							<li key={language} lang={language}>
								{reason}
							</li>
						))}
					</ul>
				</>
			) : null}
			{allowed && request && !withdrawal && request.byId !== member.id ? (
				<form action={confirmRedirectAction}>
					{identity}
					<input type="hidden" name="requestId" value={request.id} />
					<button type="submit" className={forms.plain}>
						{t('confirm')}
					</button>
				</form>
			) : null}
			{allowed && !withdrawal ? (
				<details>
					<summary>{t('summary')}</summary>
					<form action={requestRedirectAction} className={forms.form}>
						{identity}
						<p className={forms.hint}>{t('intro')}</p>
						<div className={forms.field}>
							<label htmlFor="to">{t('to')}</label>
							<input id="to" name="to" required pattern="[0-9a-zA-Z]{6}" maxLength={6} autoCapitalize="none" />
						</div>
						<Reasons locale={locale} id="redirect" />
						<button type="submit" className={forms.plain}>
							{t('request')}
						</button>
					</form>
				</details>
			) : null}
		</section>
	);
}

function Target({ locale, to }: { locale: Locale; to: string }) {
	return (
		<a href={deskPaths.statement(locale, to)} className="figures">
			{to}
		</a>
	);
}
