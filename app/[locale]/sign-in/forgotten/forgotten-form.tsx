'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import forms from '../../desk/forms.module.css';
import { Refused } from '../../desk/refused';
import { forgottenAction } from './actions';

export function ForgottenForm({ minutes }: { minutes: number }) {
	const t = useTranslations('SignIn');
	const [state, action, pending] = useActionState(forgottenAction, { reason: null, sent: false, email: '' });
	if (state.sent) {
		return (
			<p role="status" className={forms.done}>
				{t('forgotten.sent', { email: state.email, minutes })}
			</p>
		);
	}
	return (
		<form action={action} className={forms.form}>
			<Refused reason={state.reason} />
			<p>{t('forgotten.intro')}</p>
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
				/>
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('forgotten.submit')}
				</button>
			</div>
		</form>
	);
}
