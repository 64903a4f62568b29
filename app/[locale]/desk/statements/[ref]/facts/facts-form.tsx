'use client';

import { useActionState } from 'react';
import type { Locale } from '@/i18n/locales';
import { FactsFields } from '../../../facts-fields';
import type { FactsWords } from '../../../facts-words';
import forms from '../../../forms.module.css';
import { Refused } from '../../../refused';
import { changeFactsAction, requestFactsAction } from './actions';

interface Props {
	locale: Locale;
	statement: string;
	words: FactsWords;
	zones: string[];
	isPublic: boolean;
	/** What comes of it. */
	effect: string;
	/** What the button says. */
	save: string;
}

export function FactsForm({ locale, statement, words, zones, isPublic, effect, save }: Props) {
	const [{ reason, filled }, action, pending] = useActionState(isPublic ? requestFactsAction : changeFactsAction, {
		reason: null,
		filled: null,
	});
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statement} />
			<FactsFields words={filled ?? words} zones={zones} />
			<p>{effect}</p>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{save}
				</button>
			</div>
		</form>
	);
}
