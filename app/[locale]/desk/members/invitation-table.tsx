import { useTranslations } from 'next-intl';
import type { Invitation } from '@/archive/members/invitation';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { env } from '@/platform/env';
import forms from '../forms.module.css';
import tables from '../tables.module.css';
import { resendInvitationAction, revokeInvitationAction } from './actions';
import { GrantList } from './grant-words';

export function InvitationTable({ locale, invitations }: { locale: Locale; invitations: Invitation[] }) {
	const t = useTranslations('Members');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const moment = (date: Date) => dates.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{t('name')}</th>
					<th scope="col">{t('grants')}</th>
					<th scope="col">{t('language')}</th>
					<th scope="col">{t('invited')}</th>
					<th scope="col">{t('expires')}</th>
					<th scope="col">{t('acts')}</th>
				</tr>
			</thead>
			<tbody>
				{invitations.map((invitation) => (
					<tr key={invitation.id}>
						<th scope="row">
							{invitation.name}
							<div className={tables.soft}>{invitation.email}</div>
						</th>
						<td data-label={t('grants')}>
							<GrantList locale={locale} grants={invitation.grants} />
						</td>
						<td data-label={t('language')} lang={invitation.locale}>
							{localeFacts[invitation.locale].ownName}
						</td>
						<td data-label={t('invited')}>
							{t('invitedBy', { by: invitation.invitedBy, date: moment(invitation.invitedAt) })}
						</td>
						<td className="figures" data-label={t('expires')}>
							{invitation.expiresAt > new Date() ? moment(invitation.expiresAt) : t('expired')}
						</td>
						<td>
							<InvitationForms locale={locale} invitation={invitation} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function InvitationForms({ locale, invitation }: { locale: Locale; invitation: Invitation }) {
	const t = useTranslations('Members');
	const { id, name } = invitation;
	return (
		<form action={resendInvitationAction} className={forms.buttons}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="invitationId" value={id} />
			<button type="submit" className={forms.plain} aria-label={t('resendAria', { name })}>
				{t('resend')}
			</button>
			<button
				type="submit"
				formAction={revokeInvitationAction}
				className={forms.plain}
				aria-label={t('takeBackAria', { name })}
			>
				{t('takeBack')}
			</button>
		</form>
	);
}
