import { useTranslations } from 'next-intl';
import { describeBrowser } from '@/auth/describe-browser';
import type { MemberSession } from '@/auth/sessions';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import forms from '../forms.module.css';
import tables from '../tables.module.css';
import { endOtherSessionsAction, endSessionAction } from './actions';

interface Props {
	locale: Locale;
	sessions: MemberSession[];
	/** The id of the one that asks. */
	current: string | null;
}

/** Where a member is signed in: each can be ended, or all but this one. */
export function Sessions({ locale, sessions, current }: Props) {
	const t = useTranslations('Desk.account');
	return (
		<>
			<h2>{t('sessions')}</h2>
			<p className={forms.hint}>{t('sessionsIntro')}</p>
			<ul className={tables.entries}>
				{sessions.map((session) => (
					<Session key={session.id} locale={locale} session={session} isCurrent={session.id === current} />
				))}
			</ul>
			{sessions.length > 1 ? (
				<form action={endOtherSessionsAction}>
					<input type="hidden" name="locale" value={locale} />
					<button type="submit" className={forms.plain}>
						{t('endOthers')}
					</button>
				</form>
			) : null}
		</>
	);
}

function Session({ locale, session, isCurrent }: { locale: Locale; session: MemberSession; isCurrent: boolean }) {
	const t = useTranslations('Desk.account');
	const timeZone = env.DEFAULT_TIME_ZONE;
	const dates = datesIn(locale, timeZone);
	const when = (date: Date) => dates.dateTime(date, { dateStyle: 'medium', timeStyle: 'short', timeZone });
	const known = describeBrowser(session.browser ?? '');
	return (
		<li>
			<div className={tables.breakable}>
				<span>{known ? t('browserOn', known) : (session.browser ?? t('unknownBrowser'))}</span>{' '}
				{isCurrent ? <strong>({t('this')})</strong> : null}
				<p className={forms.hint}>
					{t('started', { date: when(session.startedAt) })} · {t('lastUsed', { date: when(session.lastSeenAt) })}
					{session.address ? ` · ${session.address}` : ''}
				</p>
			</div>
			<form action={endSessionAction}>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="sessionId" value={session.id} />
				<button type="submit" className={forms.plain} aria-label={t('endAria', { date: when(session.startedAt) })}>
					{t('end')}
				</button>
			</form>
		</li>
	);
}
