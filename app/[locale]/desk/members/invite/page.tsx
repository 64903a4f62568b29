import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { daysToAccept } from '@/archive/members/invitation';
import { mayManageMembers } from '@/archive/members/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk-frame';
import { languageNames } from '../../language-name';
import { deskPaths } from '../../paths';
import { InviteForm } from './invite-form';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Members' });
	return { title: t('invite') };
}

export default async function InvitePage({ params }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.invite(locale));
	if (!mayManageMembers(member)) notFound();
	const t = await getTranslations({ locale, namespace: 'Members' });
	const { Members, Refusals, Desk } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path="/desk/members/invite" member={member}>
			<p>
				<a href={deskPaths.members(locale)}>{t('back')}</a>
			</p>
			<h1>{t('invite')}</h1>
			<p>{t('inviteIntro', { days: daysToAccept })}</p>
			<NextIntlClientProvider locale={locale} messages={{ Members, Refusals }}>
				<InviteForm locale={locale} languages={languageNames(locale)} roles={Desk.account.roles} />
			</NextIntlClientProvider>
		</DeskFrame>
	);
}
