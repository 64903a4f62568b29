'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { listDifferences } from '@/archive/statements/list-differences';
import { Side } from './conflict-panel';
import styles from './editor.module.css';
import type { Recovered } from './use-keeper';
import { wordsOf } from './words-of';

interface Props {
	recovered: Recovered;
	lang: string;
	onKeep(): void;
	onGoBack(): void;
}

/** Words this browser had kept and the server had not: they are back in the text; here is what differs. */
export function RecoveredPanel({ recovered, lang, onKeep, onGoBack }: Props) {
	const t = useTranslations('Editor.recovered');
	const conflict = useTranslations('Editor.conflict');
	const format = useFormatter();
	const differences = listDifferences(recovered.text, recovered.server);
	return (
		<section className={styles.panel} aria-labelledby="recovered-title">
			<h2 id="recovered-title">
				{t('title', { at: format.dateTime(recovered.at, { dateStyle: 'medium', timeStyle: 'short' }) })}
			</h2>
			<details>
				<summary>{t('compare', { count: differences.length })}</summary>
				<ol>
					{differences.map((difference) => (
						<li key={difference.key} className={styles.both}>
							<Side title={t('here')} lang={lang} words={wordsOf(difference.mine)} absent={conflict('absent')} />
							<Side title={t('server')} lang={lang} words={wordsOf(difference.theirs)} absent={conflict('absent')} />
						</li>
					))}
				</ol>
			</details>
			<p className={styles.choices}>
				<button type="button" className={styles.main} onClick={onKeep}>
					{t('keep')}
				</button>
				<button type="button" onClick={onGoBack}>
					{t('goBack')}
				</button>
			</p>
		</section>
	);
}
