'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import forms from '../../../desk/forms.module.css';
import { Refused } from '../../../desk/refused';
import { NewPasswordFields } from '../../new-password-fields';
import { resetAction } from './actions';

export function ResetForm({ locale, token, email }: { locale: string; token: string; email: string }) {
	const t = useTranslations('SignIn');
	const [{ reason }, action, pending] = useActionState(resetAction, { reason: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="token" value={token} />
			{/* For the browser to keep the password with. */}
			<input type="hidden" name="username" autoComplete="username" value={email} readOnly />
			<NewPasswordFields />
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('reset.submit')}
				</button>
			</div>
		</form>
	);
}
