'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Locale } from '@/i18n/locales';
import { FactsFields } from '../../../facts-fields';
import type { FactsWords } from '../../../facts-words';
import forms from '../../../forms.module.css';
import { Refused } from '../../../refused';
import { changeFactsAction } from './actions';

interface Props {
	locale: Locale;
	statement: string;
	words: FactsWords;
	zones: string[];
	affects: Locale[];
}

export function FactsForm({ locale, statement, words, zones, affects }: Props) {
	const t = useTranslations('Desk.facts');
	const [{ reason, filled }, action, pending] = useActionState(changeFactsAction, { reason: null, filled: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statement} />
			<FactsFields words={filled ?? words} zones={zones} />
			<p>{t('affects', { count: affects.length, languages: affects.join(', ') })}</p>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('save')}
				</button>
			</div>
		</form>
	);
}
