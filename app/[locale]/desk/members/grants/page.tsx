import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { mostMembers, rehearseGrants } from '@/archive/members/change-grants';
import { mayManageMembers } from '@/archive/members/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../../desk-frame';
import forms from '../../forms.module.css';
import { deskPaths } from '../../paths';
import { Refused } from '../../refused';
import { readGrantChange } from '../grant-change';
import { GrantWords } from '../grant-words';
import { Rehearsal } from './rehearsal';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Members' });
	return { title: t('several.title') };
}

/** What exactly one grant for several members would change, to be confirmed. */
export default async function GrantsPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.members(locale));
	if (!mayManageMembers(member)) notFound();
	const { refused, ...asked } = await searchParams;
	const change = readGrantChange(queryOf(asked));
	if (!change) notFound();
	const t = await getTranslations({ locale, namespace: 'Members' });
	const outcome = await rehearseGrants(member, change);
	return (
		<DeskFrame locale={locale} path="/desk/members" member={member} wide>
			<p>
				<a href={deskPaths.members(locale)}>{t('back')}</a>
			</p>
			<h1>
				{t(change.act === 'grant' ? 'several.granting' : 'several.revoking')} –{' '}
				<GrantWords locale={locale} grant={change.grant} />
			</h1>
			<Refused reason={refused} />
			{outcome.ok ? (
				<Rehearsal locale={locale} change={change} rows={outcome.rows} />
			) : outcome.reason === 'nothing-chosen' || outcome.reason === 'too-many' ? (
				<p role="alert" className={forms.refused}>
					{t(outcome.reason === 'too-many' ? 'several.tooMany' : 'several.nobody', { most: mostMembers })}
				</p>
			) : (
				<Refused reason={outcome.reason} />
			)}
		</DeskFrame>
	);
}

function queryOf(asked: Record<string, string | string[] | undefined>): URLSearchParams {
	const pairs = Object.entries(asked).flatMap(([name, value = []]) => [value].flat().map((one) => [name, one]));
	return new URLSearchParams(pairs);
}
