import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { findMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk/desk-frame';
import { deskPaths, isDeskPath } from '../../desk/paths';
import { CodeForm } from './code-form';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<{ back?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'SignIn.code' });
	return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function CodePage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { back } = await searchParams;
	const target = isDeskPath(back) ? back : null;
	if (await findMember()) redirect(target ?? deskPaths.list(locale));
	const t = await getTranslations({ locale, namespace: 'SignIn.code' });
	const { SignIn, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/sign-in/code" member={null}>
			<h1>{t('title')}</h1>
			<p>{t('intro')}</p>
			<NextIntlClientProvider locale={locale} messages={{ SignIn, Refusals }}>
				<CodeForm locale={locale} back={target} />
			</NextIntlClientProvider>
		</DeskFrame>
	);
}
