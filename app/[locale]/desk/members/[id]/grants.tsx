import { useTranslations } from 'next-intl';
import type { MemberPage } from '@/archive/members/list-members';
import { roles } from '@/archive/members/member';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';
import tables from '../../tables.module.css';
import { grantRoleAction, revokeGrantAction } from '../actions';
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
	const names = useTranslations('Desk.account');
	return (
		<form action={grantRoleAction} className={forms.form}>
			<MemberFields locale={locale} member={member} />
			<div className={forms.row}>
				<div className={forms.field}>
					<label htmlFor="role">{t('role')}</label>
					<select id="role" name="role">
						{roles.map((role) => (
							<option key={role} value={role}>
								{names(`roles.${role}`)}
							</option>
						))}
					</select>
				</div>
				<div className={forms.field}>
					<label htmlFor="language">{t('grantFor')}</label>
					<select id="language" name="language">
						<option value="*">{names('allLanguages')}</option>
						{locales.map((language) => (
							<option key={language} value={language}>
								{languageName(locale, language)}
							</option>
						))}
					</select>
				</div>
			</div>
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
