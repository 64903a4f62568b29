'use client';

import { useTranslations } from 'next-intl';
import forms from '../desk/forms.module.css';

/** A new password, twice, with what is asked of it. */
export function NewPasswordFields() {
	const t = useTranslations('SignIn');
	return (
		<div className={forms.row}>
			{(['password', 'again'] as const).map((name) => (
				<div key={name} className={forms.field}>
					<label htmlFor={name}>{t(name === 'again' ? 'passwordAgain' : 'newPassword')}</label>
					<input
						id={name}
						name={name}
						type="password"
						autoComplete="new-password"
						required
						minLength={12}
						maxLength={200}
						aria-describedby={`${name}-hint`}
					/>
					<span id={`${name}-hint`} className={forms.hint}>
						{t(name === 'again' ? 'passwordAgainHint' : 'newPasswordHint')}
					</span>
				</div>
			))}
		</div>
	);
}
