'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { NewPasswordFields } from '../../sign-in/new-password-fields';
import forms from '../forms.module.css';
import { Refused } from '../refused';
import { changePasswordAction } from './actions';

export function PasswordForm({ locale, email }: { locale: string; email: string }) {
	const t = useTranslations('SignIn');
	const [{ reason, isChanged }, action, pending] = useActionState(changePasswordAction, {
		reason: null,
		isChanged: false,
	});
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			{isChanged ? (
				<p role="status" className={forms.done}>
					{t('change.done')}
				</p>
			) : null}
			<input type="hidden" name="locale" value={locale} />
			{/* For the browser to keep the password with. */}
			<input type="hidden" name="username" autoComplete="username" value={email} readOnly />
			<div className={forms.field}>
				<label htmlFor="old">{t('change.old')}</label>
				<input id="old" name="old" type="password" autoComplete="current-password" required maxLength={200} />
			</div>
			<NewPasswordFields />
			<div className={forms.buttons}>
				<button type="submit" className={forms.plain} disabled={pending}>
					{t('change.submit')}
				</button>
			</div>
		</form>
	);
}
