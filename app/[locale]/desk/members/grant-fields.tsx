import { useTranslations } from 'next-intl';
import { roles } from '@/archive/members/member';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../forms.module.css';
import { languageName } from '../language-name';

/** A role, and for which language. */
export function GrantFields({ locale }: { locale: Locale }) {
	const t = useTranslations('Members');
	const names = useTranslations('Desk.account');
	return (
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
	);
}
