import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { findMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { DeskFrame } from '../desk/desk-frame';
import forms from '../desk/forms.module.css';
import { deskPaths, isDeskPath } from '../desk/paths';
import { PasskeySignIn } from './passkey/passkey-sign-in';
import { SignInForm } from './sign-in-form';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<{ back?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'SignIn' });
	return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { back, done } = await searchParams;
	const target = isDeskPath(back) ? back : null;
	if (await findMember()) redirect(target ?? deskPaths.list(locale));
	const t = await getTranslations({ locale, namespace: 'SignIn' });
	const { SignIn, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/sign-in" member={null}>
			<h1>{t('title')}</h1>
			{isDone(done) ? (
				<p role="status" className={forms.done}>
					{t(`done.${done}`)}
				</p>
			) : null}
			<p>{target ? t('first') : t('intro')}</p>
			<NextIntlClientProvider locale={locale} messages={{ SignIn, Refusals }}>
				<SignInForm locale={locale} back={target} />
				<PasskeySignIn locale={locale} back={target} />
			</NextIntlClientProvider>
			<p>
				<a href={paths.forgotten(locale)}>{t('forgotten.title')}</a>
			</p>
		</DeskFrame>
	);
}

/** What was done on the page that led here. */
function isDone(done: unknown): done is 'joined' | 'reset' | 'waited' {
	return done === 'joined' || done === 'reset' || done === 'waited';
}
