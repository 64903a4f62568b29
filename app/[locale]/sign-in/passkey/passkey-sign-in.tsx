'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { showPasskey } from '../../desk/account/passkeys/make-passkey';
import { useKnowsPasskeys } from '../../desk/account/passkeys/use-knows-passkeys';
import forms from '../../desk/forms.module.css';
import { Refused } from '../../desk/refused';
import { passkeyOptionsAction, passkeySignInAction } from './actions';

/** Signs in by a passkey, without address and password. Not there where that does not work. */
export function PasskeySignIn({ locale, back }: { locale: string; back: string | null }) {
	const t = useTranslations('SignIn');
	const [reason, setReason] = useState<string | null>(null);
	const [pending, start] = useTransition();
	const works = useKnowsPasskeys();

	function signIn() {
		start(async () => {
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

	if (!works) return null;
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
