'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Role } from '@/archive/members/member';
import type { Locale } from '@/i18n/locales';
import { Field, LanguageChoice } from '../../facts-fields';
import forms from '../../forms.module.css';
import { Refused } from '../../refused';
import { inviteAction } from './actions';
import { GrantGrid } from './grant-grid';

export interface InviteFormProps {
	locale: Locale;
	languages: Record<Locale, string>;
	roles: Record<Role, string>;
}

export function InviteForm({ locale, languages, roles }: InviteFormProps) {
	const t = useTranslations('Members');
	const [{ reason, filled }, action, pending] = useActionState(inviteAction, { reason: null, filled: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<Field name="name" label={t('name')} value={filled?.name} required />
			<Field name="email" label={t('email')} type="email" value={filled?.email} required />
			<LanguageChoice
				key={filled?.language}
				name="language"
				label={t('languageOfMail')}
				value={filled?.language ?? locale}
				names={languages}
			/>
			<GrantGrid key={reason} held={filled?.grants ?? []} languages={languages} roles={roles} />
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('sendInvitation')}
				</button>
			</div>
		</form>
	);
}
