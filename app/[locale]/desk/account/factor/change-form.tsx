'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import forms from '../../forms.module.css';
import { Refused } from '../../refused';
import { changeFactorAction } from './actions';
import { BackupCodes } from './backup-codes';
import { PasswordField } from './password-field';

/** New codes on paper, or no second factor any more. */
export function ChangeForm({ locale }: { locale: string }) {
	const t = useTranslations('Factor');
	const [{ reason, made }, action, pending] = useActionState(changeFactorAction, { reason: null, made: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			{made ? <BackupCodes codes={made.backupCodes} /> : null}
			<input type="hidden" name="locale" value={locale} />
			<PasswordField />
			<div className={forms.buttons}>
				<button type="submit" name="do" value="codes" className={forms.plain} disabled={pending}>
					{t('newCodes')}
				</button>
				<button type="submit" name="do" value="remove" className={forms.plain} disabled={pending}>
					{t('remove')}
				</button>
			</div>
		</form>
	);
}
