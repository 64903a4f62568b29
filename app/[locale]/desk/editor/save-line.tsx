'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { codeOf } from '../refusal-code';
import styles from './editor.module.css';
import type { SaveState } from './save-state';

interface Props {
	state: SaveState;
	words: number;
}

/** How many words, and whether they are safe. Who listens hears only what lasts: that they are, or why they are not yet. */
export function SaveLine({ state, words }: Props) {
	const t = useTranslations('Editor');
	const locale = useLocale();
	const message = useMessage(state);
	const lasting = useRef(message);
	if (state.status !== 'unsaved' && state.status !== 'saving') lasting.current = message;
	return (
		<p className={styles.line} data-status={state.status}>
			<span>{t('words', { count: words })}</span>
			<span>
				<span aria-hidden="true" data-save={state.status}>
					{message}
				</span>
				<span role="status" className="unseen">
					{lasting.current}
				</span>
				{state.status === 'signed-out' ? (
					<>
						{' '}
						<a href={`/${locale}/sign-in`} target="_blank" rel="noreferrer">
							{t('signInAgain')}
						</a>
					</>
				) : null}
			</span>
		</p>
	);
}

function useMessage(state: SaveState): string {
	const t = useTranslations('Editor.save');
	const refusals = useTranslations('Refusals');
	switch (state.status) {
		case 'unsaved':
		case 'saving':
			return t('unsaved');
		case 'closed':
			return `${t('closed')} ${refusals(codeOf(state.reason))}`;
		case 'refused':
			return `${t('refused')} ${state.reasons.join(', ')}`;
		default:
			return t(state.status);
	}
}
