import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findMemberPage, type MemberPage as Page } from '@/archive/members/list-members';
import { mayChangeStanding, mayGrant, mayManageMembers } from '@/archive/members/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { localeFacts } from '@/i18n/locales';
import { DeskFrame } from '../../desk-frame';
import forms from '../../forms.module.css';
import { isId } from '../../is-id';
import { deskPaths } from '../../paths';
import { Refused } from '../../refused';
import { Standing } from '../member-table';
import { GrantForm, HeldGrants } from './grants';
import { MemberTrail } from './member-trail';
import { ResetFactorForm, StandingForm } from './standing-form';

interface Props {
	params: Promise<{ locale: string; id: string }>;
	searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Members' });
	return { title: t('memberTitle') };
}

export default async function MemberPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { id } = await params;
	const admin = await requireMember(locale, deskPaths.member(locale, id));
	if (!mayManageMembers(admin) || !isId(id)) notFound();
	const member: Page | null = await findMemberPage(admin, { memberId: id });
	if (!member) notFound();
	const t = await getTranslations({ locale, namespace: 'Members' });
	return (
		<DeskFrame locale={locale} path={`/desk/members/${id}`} member={admin}>
			<p>
				<a href={deskPaths.members(locale)}>{t('back')}</a>
			</p>
			<h1>{member.name}</h1>
			<Refused reason={(await searchParams).refused} />
			<p>
				{member.email} · <span lang={member.locale}>{localeFacts[member.locale].ownName}</span>{' '}
				<Standing member={member} />
			</p>
			<h2>{t('grants')}</h2>
			<HeldGrants locale={locale} member={member} />
			{mayGrant(admin, member) ? (
				<GrantForm locale={locale} member={member} />
			) : (
				<p className={forms.hint}>{t('ownGrants')}</p>
			)}
			{mayChangeStanding(admin, member) ? (
				<>
					<ResetFactorForm locale={locale} member={member} />
					<StandingForm locale={locale} member={member} />
				</>
			) : null}
			<MemberTrail locale={locale} member={member} />
		</DeskFrame>
	);
}
