'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Field } from '../../facts-fields';
import forms from '../../forms.module.css';
import { Refused } from '../../refused';
import { PasswordField } from '../factor/password-field';
import { addPasskeyAction, beginPasskeyAction } from './actions';
import { knowsPasskeys, makePasskey } from './make-passkey';

/** Makes a passkey in this browser and keeps it. */
export function AddForm({ locale }: { locale: string }) {
	const t = useTranslations('Passkeys');
	const [reason, setReason] = useState<string | null>(null);
	const [pending, start] = useTransition();

	function add(form: FormData) {
		start(async () => {
			if (!knowsPasskeys()) return setReason('no-passkeys');
			const begun = await beginPasskeyAction(form);
			if (begun.options === null) return setReason(begun.reason);
			const made = await makePasskey(begun.options).catch(() => null);
			if (!made) return setReason('wrong-passkey');
			form.set('made', made);
			await addPasskeyAction(form);
		});
	}

	return (
		<form action={add} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<Field name="name" label={t('name')} hint={t('nameHint')} />
			<PasswordField />
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('add')}
				</button>
			</div>
		</form>
	);
}
