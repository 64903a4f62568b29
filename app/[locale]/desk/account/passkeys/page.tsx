import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { requireMember } from '@/auth/member';
import { listPasskeys } from '@/auth/passkeys';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk-frame';
import { deskPaths } from '../../paths';
import { Refused } from '../../refused';
import { AddForm } from './add-form';
import { PasskeyList } from './passkey-list';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Passkeys' });
	return { title: t('title') };
}

export default async function PasskeysPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.passkeys(locale));
	const t = await getTranslations({ locale, namespace: 'Passkeys' });
	const { Passkeys, Factor, Refusals } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/desk/account/passkeys" member={member}>
			<p>
				<a href={deskPaths.account(locale)}>{t('back')}</a>
			</p>
			<h1>{t('title')}</h1>
			<Refused reason={(await searchParams).refused} />
			<p>{t('intro')}</p>
			<PasskeyList locale={locale} passkeys={await listPasskeys(member)} />
			<h2>{t('add')}</h2>
			<NextIntlClientProvider locale={locale} messages={{ Passkeys, Factor, Refusals }}>
				<AddForm locale={locale} />
			</NextIntlClientProvider>
		</DeskFrame>
	);
}
