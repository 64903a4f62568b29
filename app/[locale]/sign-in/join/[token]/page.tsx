import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { findInvitation } from '@/archive/members/find-invitation';
import { localeOf } from '@/i18n/locale-of';
import { env } from '@/platform/env';
import { DeskFrame } from '../../../desk/desk-frame';
import { languageNames } from '../../../desk/language-name';
import { GrantList } from '../../../desk/members/grant-words';
import { JoinForm } from './join-form';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'SignIn.join' });
	return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function JoinPage({ params }: Props) {
	const locale = await localeOf(params);
	const { token } = await params;
	const t = await getTranslations({ locale, namespace: 'SignIn.join' });
	const invitation = await findInvitation({ token });
	const { SignIn, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path={`/sign-in/join/${token}`} member={null}>
			<h1>{t('title')}</h1>
			{invitation ? (
				<>
					<p>
						{t('intro', { invitedBy: invitation.invitedBy, publisher: env.PUBLISHER_NAME, email: invitation.email })}
					</p>
					<p>
						{t('offered')} <GrantList locale={locale} grants={invitation.grants} />
					</p>
					<NextIntlClientProvider locale={locale} messages={{ SignIn, Refusals }}>
						<JoinForm
							locale={locale}
							token={token}
							invited={{ name: invitation.name, email: invitation.email, locale: invitation.locale }}
							languages={languageNames(locale)}
						/>
					</NextIntlClientProvider>
				</>
			) : (
				<p>{t('unknown')}</p>
			)}
		</DeskFrame>
	);
}
