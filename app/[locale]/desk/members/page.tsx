import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { listInvitations, listMembers } from '@/archive/members/list-members';
import { mayManageMembers } from '@/archive/members/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { wordsIn } from '@/i18n/words';
import { DeskFrame } from '../desk-frame';
import forms from '../forms.module.css';
import { deskPaths } from '../paths';
import { Refused } from '../refused';
import tables from '../tables.module.css';
import { InvitationTable } from './invitation-table';
import { MemberTable } from './member-table';
import { SeveralForm } from './several-form';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<{ refused?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Members' });
	return { title: t('title') };
}

export default async function MembersPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.members(locale));
	if (!mayManageMembers(member)) notFound();
	const t = await getTranslations({ locale, namespace: 'Members' });
	const { refused, done } = await searchParams;
	const [members, invitations] = await Promise.all([listMembers(member), listInvitations(member)]);
	return (
		<DeskFrame locale={locale} path="/desk/members" member={member} wide>
			<h1>{t('title')}</h1>
			<Refused reason={refused} />
			{typeof done === 'string' && /^\d{1,3}$/.test(done) ? (
				<p role="status" className={forms.done}>
					{t('several.done', { count: Number(done) })}
				</p>
			) : null}
			<p>{t('intro')}</p>
			<p className={tables.pages}>
				<a href={deskPaths.invite(locale)}>{t('invite')}</a>
				<a href={deskPaths.membersCsv(locale)}>{wordsIn(locale, 'DeskSearch')('csv')}</a>
			</p>
			<MemberTable locale={locale} members={members} />
			<SeveralForm locale={locale} />
			<h2>{t('invitations')}</h2>
			{invitations.length > 0 ? (
				<InvitationTable locale={locale} invitations={invitations} />
			) : (
				<p>{t('noInvitations')}</p>
			)}
		</DeskFrame>
	);
}
