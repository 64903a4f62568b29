'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { Locale } from '@/i18n/locales';
import forms from '../../forms.module.css';
import { deskPaths } from '../../paths';
import { Refused } from '../../refused';
import { type ImportState, importGlossaryAction } from '../actions';

/** As many are listed: who has more of them has the same in each line. */
const mostListed = 50;

export function ImportForm({ locale }: { locale: Locale }) {
	const t = useTranslations('Glossary');
	const [state, action, pending] = useActionState(importGlossaryAction, { step: 'ask' } as ImportState);
	return (
		<form action={action} className={forms.form}>
			{state.step === 'refused' ? <Problems reason={state.reason} problems={state.problems} /> : null}
			{state.step === 'done' ? (
				<p role="status" className={forms.done}>
					{t('imported', { added: state.added, changed: state.changed, same: state.same })}{' '}
					<a href={deskPaths.glossary(locale)}>{t('title')}</a>
				</p>
			) : null}
			<input type="hidden" name="locale" value={locale} />
			<div className={forms.field}>
				<label htmlFor="file">{t('file')}</label>
				<input id="file" name="file" type="file" accept=".csv,text/csv" required />
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('importButton')}
				</button>
			</div>
		</form>
	);
}

function Problems({ reason, problems }: Pick<Extract<ImportState, { step: 'refused' }>, 'reason' | 'problems'>) {
	const t = useTranslations('Glossary');
	if (problems.length === 0) return <Refused reason={reason} />;
	return (
		<div role="alert" className={forms.refused}>
			<p>{t('problemsTitle', { count: problems.length })}</p>
			<ul>
				{problems.slice(0, mostListed).map(({ line, column, problem }) => (
					<li key={`${line} ${column} ${problem}`}>
						{column ? t('place', { line, column }) : t('line', { line })} {t(`problems.${problem}`)}
					</li>
				))}
			</ul>
		</div>
	);
}
