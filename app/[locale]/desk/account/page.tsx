import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { findSession, requireMember } from '@/auth/member';
import { listSessions } from '@/auth/sessions';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { localeFacts } from '@/i18n/locales';
import { env } from '@/platform/env';
import { DeskFrame } from '../desk-frame';
import forms from '../forms.module.css';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';
import { endOtherSessionsAction, endSessionAction } from './actions';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Desk' });
	return { title: t('account.title') };
}

export default async function AccountPage({ params }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.account(locale));
	const t = await getTranslations({ locale, namespace: 'Desk.account' });
	const [current, sessions] = await Promise.all([findSession(), listSessions(member)]);
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const when = (date: Date) =>
		dates.dateTime(date, { dateStyle: 'medium', timeStyle: 'short', timeZone: env.DEFAULT_TIME_ZONE });
	return (
		<DeskFrame locale={locale} path="/desk/account" member={member}>
			<h1>{t('title')}</h1>
			<p>
				{member.name} · {member.email} · {localeFacts[member.locale].ownName}
			</p>
			<h2>{t('grants')}</h2>
			<ul className={tables.plain}>
				{member.grants.map(({ role, locale: language }) => (
					<li key={`${role} ${language}`}>
						{t(`roles.${role}`)}: {language === '*' ? t('allLanguages') : languageName(locale, language)}
					</li>
				))}
			</ul>
			<h2>{t('sessions')}</h2>
			<p className={forms.hint}>{t('sessionsIntro')}</p>
			<ul className={tables.entries}>
				{sessions.map((session) => (
					<li key={session.id}>
						<div>
							<span>{t('started', { date: when(session.startedAt) })}</span>{' '}
							{session.id === current?.id ? <strong>({t('this')})</strong> : null}
							<p className={forms.hint}>
								{session.browser ?? t('unknownBrowser')} {session.address ? `· ${session.address}` : ''}
							</p>
						</div>
						<form action={endSessionAction}>
							<input type="hidden" name="locale" value={locale} />
							<input type="hidden" name="sessionId" value={session.id} />
							<button
								type="submit"
								className={forms.plain}
								aria-label={t('endAria', { date: when(session.startedAt) })}
							>
								{t('end')}
							</button>
						</form>
					</li>
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
		</DeskFrame>
	);
}
