import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { requireMember } from '@/auth/member';
import { hasSecondFactor, shouldHaveSecondFactor } from '@/auth/second-factor';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk-frame';
import { deskPaths } from '../../paths';
import { ChangeForm } from './change-form';
import { EnrolForm } from './enrol-form';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Factor' });
	return { title: t('title') };
}

export default async function FactorPage({ params }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.factor(locale));
	const t = await getTranslations({ locale, namespace: 'Factor' });
	const { Factor, Refusals } = await getMessages({ locale });
	const isOn = await hasSecondFactor(member);
	return (
		<DeskFrame locale={locale} path="/desk/account/factor" member={member}>
			<p>
				<a href={deskPaths.account(locale)}>{t('back')}</a>
			</p>
			<h1>{t('title')}</h1>
			<p>{t(isOn ? 'isOn' : 'intro')}</p>
			{!isOn && shouldHaveSecondFactor(member) ? <p>{t('advised')}</p> : null}
			<NextIntlClientProvider locale={locale} messages={{ Factor, Refusals }}>
				{isOn ? <ChangeForm locale={locale} /> : <EnrolForm locale={locale} />}
			</NextIntlClientProvider>
		</DeskFrame>
	);
}
