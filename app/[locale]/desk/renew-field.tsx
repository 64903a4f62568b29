import { getTranslations } from 'next-intl/server';
import { findSession } from '@/auth/member';
import { isFresh } from '@/auth/renew';
import type { Locale } from '@/i18n/locales';
import forms from './forms.module.css';

/** Asks for the password again, in a form for what weighs more, when it was given some time ago. */
export async function RenewField({ locale }: { locale: Locale }) {
	const session = await findSession();
	if (session && (await isFresh({ sessionId: session.id }))) return null;
	const t = await getTranslations({ locale, namespace: 'Factor' });
	return (
		<div className={forms.field}>
			<label htmlFor="renewal">{t('password')}</label>
			<input id="renewal" name="renewal" type="password" autoComplete="current-password" required maxLength={200} />
			<span className={forms.hint}>{t('passwordHint')}</span>
		</div>
	);
}
