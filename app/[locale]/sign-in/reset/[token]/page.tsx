import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { findPasswordReset } from '@/archive/members/find-password-reset';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { DeskFrame } from '../../../desk/desk-frame';
import { ResetForm } from './reset-form';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'SignIn.reset' });
	return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function ResetPage({ params }: Props) {
	const locale = await localeOf(params);
	const { token } = await params;
	const t = await getTranslations({ locale, namespace: 'SignIn' });
	const found = await findPasswordReset({ token });
	const { SignIn, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path={`/sign-in/reset/${token}`} member={null}>
			<h1>{t('reset.title')}</h1>
			{found ? (
				<>
					<p>{t('reset.intro', { email: found.email })}</p>
					<NextIntlClientProvider locale={locale} messages={{ SignIn, Refusals }}>
						<ResetForm locale={locale} token={token} email={found.email} />
					</NextIntlClientProvider>
				</>
			) : (
				<p>
					{t('reset.unknown')} <a href={paths.forgotten(locale)}>{t('forgotten.title')}</a>
				</p>
			)}
		</DeskFrame>
	);
}
