import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { providerName } from '@/auth/identity-provider';
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
	searchParams: Promise<{ back?: string | string[]; done?: string | string[]; by?: string; error?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'SignIn' });
	return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { back, done, by, error } = await searchParams;
	const target = isDeskPath(back) ? back : null;
	if (await findMember()) redirect(target ?? deskPaths.list(locale));
	const t = await getTranslations({ locale, namespace: 'SignIn' });
	const provider = providerName();
	const { SignIn, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/sign-in" member={null}>
			<h1>{t('title')}</h1>
			{isDone(done) ? (
				<p role="status" className={forms.done}>
					{t(`done.${done}`)}
				</p>
			) : null}
			{by === 'provider' && error ? (
				<p role="alert" className={forms.refused}>
					{t(`provider.${problemOf(error)}`, { name: provider ?? '' })}
				</p>
			) : null}
			<p>{target ? t('first') : t('intro')}</p>
			{provider ? (
				<p>
					<a href={paths.signInByProvider(locale, target)} className={forms.main}>
						{t('provider.title', { name: provider })}
					</a>
				</p>
			) : null}
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

/** Why the provider's word did not sign anybody in. */
function problemOf(error: unknown): 'unknown' | 'unverified' | 'failed' {
	if (error === 'signup_disabled') return 'unknown';
	return error === 'account_not_linked' ? 'unverified' : 'failed';
}

/** What was done on the page that led here. */
function isDone(done: unknown): done is 'joined' | 'reset' | 'waited' {
	return done === 'joined' || done === 'reset' || done === 'waited';
}
