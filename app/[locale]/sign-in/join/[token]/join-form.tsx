'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Locale } from '@/i18n/locales';
import { Field, LanguageChoice } from '../../../desk/facts-fields';
import forms from '../../../desk/forms.module.css';
import { Refused } from '../../../desk/refused';
import { NewPasswordFields } from '../../new-password-fields';
import { joinAction } from './actions';

interface Props {
	locale: Locale;
	token: string;
	invited: { name: string; email: string; locale: Locale };
	languages: Record<Locale, string>;
}

export function JoinForm({ locale, token, invited, languages }: Props) {
	const t = useTranslations('SignIn');
	const [{ reason, filled }, action, pending] = useActionState(joinAction, { reason: null, filled: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="token" value={token} />
			{/* For the browser to keep the password with. */}
			<input type="hidden" name="username" autoComplete="username" value={invited.email} readOnly />
			<Field name="name" label={t('name')} value={filled?.name ?? invited.name} required />
			<LanguageChoice
				key={filled?.language}
				name="language"
				label={t('ownLanguage')}
				value={filled?.language ?? invited.locale}
				names={languages}
			/>
			<NewPasswordFields />
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('join.submit')}
				</button>
			</div>
		</form>
	);
}
