'use client';

import { useTranslations } from 'next-intl';
import { codeOf } from '../refusal-code';
import styles from './editor.module.css';
import type { SaveState } from './save-state';

interface Props {
	state: SaveState;
	words: number;
}

/** How many words, and whether they are safe: said politely to who cannot see it. */
export function SaveLine({ state, words }: Props) {
	const t = useTranslations('Editor');
	const refusals = useTranslations('Refusals');
	return (
		<p className={styles.line} data-status={state.status}>
			<span>{t('words', { count: words })}</span>
			<span role="status" data-save={state.status}>
				{state.status === 'unsaved' || state.status === 'saving' ? t('save.unsaved') : t(`save.${state.status}`)}
				{state.status === 'closed' ? ` ${refusals(codeOf(state.reason))}` : null}
				{state.status === 'refused' ? ` ${state.reasons.join(', ')}` : null}
			</span>
		</p>
	);
}
