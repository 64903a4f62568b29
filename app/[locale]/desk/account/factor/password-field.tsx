'use client';

import { useTranslations } from 'next-intl';
import forms from '../../forms.module.css';

/** The password again, from who is signed in. */
export function PasswordField() {
	const t = useTranslations('Factor');
	return (
		<div className={forms.field}>
			<label htmlFor="password">{t('password')}</label>
			<input
				id="password"
				name="password"
				type="password"
				autoComplete="current-password"
				required
				maxLength={200}
				aria-describedby="password-hint"
			/>
			<span id="password-hint" className={forms.hint}>
				{t('passwordHint')}
			</span>
		</div>
	);
}
