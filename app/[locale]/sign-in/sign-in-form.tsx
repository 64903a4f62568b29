'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import forms from '../desk/forms.module.css';
import { Refused } from '../desk/refused';
import { signInAction } from './actions';

export function SignInForm({ locale, back }: { locale: string; back: string | null }) {
	const t = useTranslations('SignIn');
	const [state, action, pending] = useActionState(signInAction, { reason: null, email: '' });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={state.reason} />
			<input type="hidden" name="locale" value={locale} />
			{back ? <input type="hidden" name="back" value={back} /> : null}
			<div className={forms.field}>
				<label htmlFor="email">{t('email')}</label>
				<input
					id="email"
					name="email"
					type="email"
					autoComplete="username"
					required
					maxLength={320}
					defaultValue={state.email}
					aria-invalid={state.reason ? true : undefined}
				/>
			</div>
			<div className={forms.field}>
				<label htmlFor="password">{t('password')}</label>
				<input id="password" name="password" type="password" autoComplete="current-password" required maxLength={200} />
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('submit')}
				</button>
			</div>
		</form>
	);
}
