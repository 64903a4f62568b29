'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Field } from '../../facts-fields';
import forms from '../../forms.module.css';
import { Refused } from '../../refused';
import { PasswordField } from '../factor/password-field';
import { addPasskeyAction, beginPasskeyAction } from './actions';
import { makePasskey } from './make-passkey';
import { useKnowsPasskeys } from './use-knows-passkeys';

/** Makes a passkey in this browser and keeps it. Where that does not work it says so instead. */
export function AddForm({ locale }: { locale: string }) {
	const t = useTranslations('Passkeys');
	const [reason, setReason] = useState<string | null>(null);
	const [pending, start] = useTransition();
	const works = useKnowsPasskeys();
	const refusals = useTranslations('Refusals');

	function add(form: FormData) {
		start(async () => {
			const begun = await beginPasskeyAction(form);
			if (begun.options === null) return setReason(begun.reason);
			const made = await makePasskey(begun.options).catch(() => null);
			if (!made) return setReason('wrong-passkey');
			form.set('made', made);
			await addPasskeyAction(form);
		});
	}

	if (!works) {
		const missing = <p className={forms.hint}>{refusals('no-passkeys')}</p>;
		// Not said where it is just not known yet.
		return works === null ? <noscript>{missing}</noscript> : missing;
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
