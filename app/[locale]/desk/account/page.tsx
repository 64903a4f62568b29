import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { findSession, requireMember } from '@/auth/member';
import { listSessions } from '@/auth/sessions';
import { localeOf } from '@/i18n/locale-of';
import { localeFacts } from '@/i18n/locales';
import { DeskFrame } from '../desk-frame';
import { FactorNotice } from '../factor-notice';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import { Refused } from '../refused';
import tables from '../tables.module.css';
import { MailChoices } from './mail-choices';
import { PasswordForm } from './password-form';
import { Sessions } from './sessions';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<{ saved?: string | string[]; refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Desk' });
	return { title: t('account.title') };
}

export default async function AccountPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { saved, refused } = await searchParams;
	const member = await requireMember(locale, deskPaths.account(locale));
	const t = await getTranslations({ locale, namespace: 'Desk.account' });
	const [current, sessions] = await Promise.all([findSession(), listSessions(member)]);
	const { SignIn, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/desk/account" member={member}>
			<h1>{t('title')}</h1>
			<Refused reason={refused} />
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
			<FactorNotice locale={locale} member={member} />
			<p>
				<a href={deskPaths.factor(locale)}>{t('factor')}</a> · <a href={deskPaths.passkeys(locale)}>{t('passkeys')}</a>
			</p>
			<MailChoices locale={locale} member={member} saved={saved === 'mail'} />
			<h2>{t('password')}</h2>
			<NextIntlClientProvider locale={locale} messages={{ SignIn, Refusals }}>
				<PasswordForm locale={locale} email={member.email} />
			</NextIntlClientProvider>
			<Sessions locale={locale} sessions={sessions} current={current?.id ?? null} />
		</DeskFrame>
	);
}
