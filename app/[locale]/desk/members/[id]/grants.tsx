import { useTranslations } from 'next-intl';
import type { MemberPage } from '@/archive/members/list-members';
import type { Locale } from '@/i18n/locales';
import forms from '../../forms.module.css';
import tables from '../../tables.module.css';
import { grantRoleAction, revokeGrantAction } from '../actions';
import { GrantFields } from '../grant-fields';
import { GrantWords } from '../grant-words';
import { grantField } from '../member-form';

interface Props {
	locale: Locale;
	member: MemberPage;
}

/** What a member may do, each with a button that takes it away. */
export function HeldGrants({ locale, member }: Props) {
	const t = useTranslations('Members');
	if (member.grants.length === 0) return <p>{t('noGrants')}</p>;
	return (
		<ul className={tables.entries}>
			{member.grants.map((grant) => (
				<li key={grantField(grant)}>
					<span id={grantField(grant)}>
						<GrantWords locale={locale} grant={grant} />
					</span>
					<form action={revokeGrantAction}>
						<MemberFields locale={locale} member={member} />
						<input type="hidden" name="grant" value={grantField(grant)} />
						<button type="submit" className={forms.plain} aria-describedby={grantField(grant)}>
							{t('revoke')}
						</button>
					</form>
				</li>
			))}
		</ul>
	);
}

/** Lets a member do something more. */
export function GrantForm({ locale, member }: Props) {
	const t = useTranslations('Members');
	return (
		<form action={grantRoleAction} className={forms.form}>
			<MemberFields locale={locale} member={member} />
			<GrantFields locale={locale} />
			<div className={forms.buttons}>
				<button type="submit" className={forms.plain}>
					{t('grant')}
				</button>
			</div>
		</form>
	);
}

export function MemberFields({ locale, member }: { locale: Locale; member: { id: string } }) {
	return (
		<>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="memberId" value={member.id} />
		</>
	);
}
