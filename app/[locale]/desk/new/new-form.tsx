'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { kinds } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { FactsFields, Field, LanguageChoice } from '../facts-fields';
import { emptyFacts } from '../facts-words';
import forms from '../forms.module.css';
import { Refused } from '../refused';
import { draftStatementAction } from './actions';

export interface NewFormProps {
	locale: Locale;
	languages: Record<Locale, string>;
	/** The languages that the member may begin statements in; at least one. */
	drafted: readonly Locale[];
	zones: string[];
	timeZone: string;
}

export function NewForm({ locale, languages, drafted, zones, timeZone }: NewFormProps) {
	const t = useTranslations('Desk');
	const kindNames = useTranslations('Kinds');
	const [{ reason, filled }, action, pending] = useActionState(draftStatementAction, { reason: null, filled: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<div className={forms.row}>
				<div className={forms.field}>
					<label htmlFor="kind">{t('facts.kind')}</label>
					<select id="kind" name="kind" defaultValue={filled?.kind}>
						{kinds.map((kind) => (
							<option key={kind} value={kind}>
								{kindNames(kind)}
							</option>
						))}
					</select>
				</div>
				<LanguageChoice
					name="original"
					label={t('facts.original')}
					value={filled?.original ?? drafted.find((one) => one === locale) ?? drafted[0] ?? locale}
					names={languages}
					offered={drafted}
				/>
			</div>
			<Field name="title" label={t('draft.title')} value={filled?.title} required />
			<FactsFields words={filled?.facts ?? emptyFacts(timeZone)} zones={zones} />
			<div className={forms.field}>
				<label htmlFor="lead">{t('draft.lead')}</label>
				<textarea id="lead" name="lead" rows={2} defaultValue={filled?.lead} />
			</div>
			<div className={forms.field}>
				<label htmlFor="body">{t('draft.text')}</label>
				<textarea
					id="body"
					name="body"
					className={forms.long}
					defaultValue={filled?.body}
					aria-describedby="body-hint"
				/>
				<span id="body-hint" className={forms.hint}>
					{t('draft.textHint')}
				</span>
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('draft.create')}
				</button>
			</div>
		</form>
	);
}
