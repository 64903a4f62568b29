'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { linkDays } from '@/archive/previews/preview-link';
import type { Locale } from '@/i18n/locales';
import { Field, LanguageChoice } from '../../../facts-fields';
import forms from '../../../forms.module.css';
import { Refused } from '../../../refused';
import { makePreviewLinkAction } from './actions';

interface Props {
	locale: Locale;
	statementRef: string;
	/** Those that this member may show, in the languages they are in. */
	drafts: { id: string; language: string }[];
	languages: Record<Locale, string>;
}

export function LinkForm({ locale, statementRef, drafts, languages }: Props) {
	const t = useTranslations('PreviewLinks');
	const [{ reason, filled }, action, pending] = useActionState(makePreviewLinkAction, { reason: null, filled: null });
	return (
		<form key={reason} action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statementRef} />
			<div className={forms.field}>
				<label htmlFor="draftId">{t('draft')}</label>
				<select id="draftId" name="draftId" defaultValue={filled?.draftId ?? drafts[0]?.id}>
					{drafts.map(({ id, language }) => (
						<option key={id} value={id}>
							{language}
						</option>
					))}
				</select>
			</div>
			<div className={forms.field}>
				<label htmlFor="shows">{t('which')}</label>
				<select id="shows" name="shows" defaultValue={filled?.shows ?? 'pinned'}>
					<option value="pinned">{t('pinnedLong')}</option>
					<option value="newest">{t('newestLong')}</option>
				</select>
			</div>
			<Field name="recipient" label={t('recipient')} value={filled?.recipient} required />
			<div className={forms.row}>
				<Field name="email" label={t('email')} hint={t('emailHint')} type="email" value={filled?.email} />
				<LanguageChoice
					name="language"
					label={t('languageOfWords')}
					value={filled?.language ?? locale}
					names={languages}
				/>
			</div>
			<div className={forms.field}>
				<label htmlFor="days">{t('days')}</label>
				<input
					id="days"
					name="days"
					type="number"
					min={1}
					max={linkDays.most}
					defaultValue={filled?.days ?? linkDays.usual}
					required
				/>
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('makeButton')}
				</button>
			</div>
		</form>
	);
}
