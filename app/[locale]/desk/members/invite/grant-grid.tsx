'use client';

import { useTranslations } from 'next-intl';
import { type Grant, type Role, roles as roleNames } from '@/archive/members/member';
import { type Locale, locales } from '@/i18n/locales';
import { grantField } from '../member-form';
import styles from './grant-grid.module.css';

interface Props {
	held: readonly Grant[];
	languages: Record<Locale, string>;
	roles: Record<Role, string>;
}

/** One box a role and language; an admin is one of the whole archive. */
export function GrantGrid({ held, languages, roles }: Props) {
	const t = useTranslations('Members');
	const isHeld = (grant: Grant) => held.some((one) => grantField(one) === grantField(grant));
	return (
		<fieldset className={styles.grid}>
			<legend>{t('grants')}</legend>
			{roleNames.map((role) => (
				<fieldset key={role} className={styles.role}>
					<legend>{roles[role]}</legend>
					{(role === 'admin' ? (['*'] as const) : (['*', ...locales] as const)).map((locale) => (
						<label key={locale}>
							<input
								type="checkbox"
								name="grant"
								value={grantField({ role, locale })}
								defaultChecked={isHeld({ role, locale })}
							/>
							{locale === '*' ? t('allLanguages') : languages[locale]}
						</label>
					))}
				</fieldset>
			))}
		</fieldset>
	);
}
