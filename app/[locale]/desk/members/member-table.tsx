import { useTranslations } from 'next-intl';
import type { ListedMember } from '@/archive/members/list-members';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { env } from '@/platform/env';
import { RowBox } from '../bulk/row-box';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';
import { GrantList } from './grant-words';

export function MemberTable({ locale, members }: { locale: Locale; members: ListedMember[] }) {
	const t = useTranslations('Members');
	const search = useTranslations('DeskSearch');
	const day = (date: Date) => datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(date, { dateStyle: 'medium' });
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{search('choose')}</th>
					<th scope="col">{t('name')}</th>
					<th scope="col">{t('grants')}</th>
					<th scope="col">{t('language')}</th>
					<th scope="col">{t('joined')}</th>
					<th scope="col">{t('lastSeen')}</th>
				</tr>
			</thead>
			<tbody>
				{members.map((member) => (
					<tr key={member.id}>
						<td>
							<RowBox value={member.id} name={member.name} form="several" field="member" />
						</td>
						<th scope="row">
							<a href={deskPaths.member(locale, member.id)}>{member.name}</a>
							<div className={tables.soft}>
								{member.email} <Standing member={member} />
							</div>
						</th>
						<td data-label={t('grants')}>
							<GrantList locale={locale} grants={member.grants} />
						</td>
						<td data-label={t('language')} lang={member.locale}>
							{localeFacts[member.locale].ownName}
						</td>
						<td className="figures" data-label={t('joined')}>
							{day(member.joinedAt)}
						</td>
						<td className="figures" data-label={t('lastSeen')}>
							{member.lastSeenAt ? day(member.lastSeenAt) : t('signedOut')}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** What keeps a member from signing in; nothing when nothing does. */
export function Standing({ member }: { member: ListedMember }) {
	const t = useTranslations('Members');
	if (member.deactivatedAt) return <strong className={tables.state}>{t('deactivated')}</strong>;
	return member.canSignIn ? null : <span className={tables.state}>{t('cannotSignIn')}</span>;
}
