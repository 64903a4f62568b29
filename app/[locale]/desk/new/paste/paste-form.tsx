'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import forms from '../../forms.module.css';
import { Refused } from '../../refused';
import type { NewFormProps } from '../new-form';
import { pasteAction } from './actions';
import { CheckForm } from './check-form';

export function PasteForm(props: NewFormProps) {
	const t = useTranslations('Paste');
	const [state, action, pending] = useActionState(pasteAction, { step: 'paste', reason: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={state.reason} />
			<input type="hidden" name="locale" value={props.locale} />
			{state.step === 'paste' ? (
				<>
					<p>{t('intro')}</p>
					<div className={forms.field}>
						<label htmlFor="page">{t('page')}</label>
						<textarea id="page" name="page" className={forms.long} required />
					</div>
					<div className={forms.buttons}>
						<button type="submit" className={forms.main} disabled={pending}>
							{t('read')}
						</button>
					</div>
				</>
			) : (
				<CheckForm {...props} page={state.page} filled={state.filled} pending={pending} />
			)}
		</form>
	);
}
