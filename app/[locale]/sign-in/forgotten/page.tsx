import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { minutesToReset } from '@/archive/members/ask-password-reset';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { DeskFrame } from '../../desk/desk-frame';
import { ForgottenForm } from './forgotten-form';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'SignIn.forgotten' });
	return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function ForgottenPage({ params }: Props) {
	const locale = await localeOf(params);
	const t = await getTranslations({ locale, namespace: 'SignIn' });
	const { SignIn, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/sign-in/forgotten" member={null}>
			<p>
				<a href={paths.signIn(locale)}>{t('back')}</a>
			</p>
			<h1>{t('forgotten.title')}</h1>
			<NextIntlClientProvider locale={locale} messages={{ SignIn, Refusals }}>
				<ForgottenForm minutes={minutesToReset} />
			</NextIntlClientProvider>
		</DeskFrame>
	);
}
