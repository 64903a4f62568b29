'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { knowsPasskeys, showPasskey } from '../../desk/account/passkeys/make-passkey';
import forms from '../../desk/forms.module.css';
import { Refused } from '../../desk/refused';
import { passkeyOptionsAction, passkeySignInAction } from './actions';

/** Signs in by a passkey, without address and password. */
export function PasskeySignIn({ locale, back }: { locale: string; back: string | null }) {
	const t = useTranslations('SignIn');
	const [reason, setReason] = useState<string | null>(null);
	const [pending, start] = useTransition();

	function signIn() {
		start(async () => {
			if (!knowsPasskeys()) return setReason('no-passkeys');
			const shown = await showPasskey(await passkeyOptionsAction()).catch(() => null);
			if (!shown) return setReason('wrong-passkey');
			const form = new FormData();
			form.set('locale', locale);
			form.set('shown', shown);
			if (back) form.set('back', back);
			const refused = await passkeySignInAction(form);
			if (refused) setReason(refused.reason);
		});
	}

	return (
		<div className={forms.form}>
			<Refused reason={reason} />
			<div className={forms.buttons}>
				<button type="button" className={forms.plain} disabled={pending} onClick={signIn}>
					{t('byPasskey')}
				</button>
			</div>
		</div>
	);
}
