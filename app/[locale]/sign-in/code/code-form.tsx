'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import forms from '../../desk/forms.module.css';
import { Refused } from '../../desk/refused';
import { codeAction } from './actions';

export function CodeForm({ locale, back }: { locale: string; back: string | null }) {
	const t = useTranslations('SignIn');
	const [{ reason }, action, pending] = useActionState(codeAction, { reason: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			{back ? <input type="hidden" name="back" value={back} /> : null}
			<div className={forms.field}>
				<label htmlFor="code">{t('code.label')}</label>
				<input
					id="code"
					name="code"
					autoComplete="one-time-code"
					autoCapitalize="none"
					spellCheck={false}
					required
					maxLength={20}
					aria-describedby="code-hint"
					aria-invalid={reason ? true : undefined}
				/>
				<span id="code-hint" className={forms.hint}>
					{t('code.hint')}
				</span>
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('submit')}
				</button>
			</div>
		</form>
	);
}
