'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ChangedRow } from '@/archive/rows/changed-rows';
import styles from './rows.module.css';

/** Title or lead of the source as it reads now, with what has changed, and the way to say that it changes nothing here. */
export function ChangedWords({ changed, onConfirm }: { changed: ChangedRow; onConfirm(): void }) {
	const t = useTranslations('Rows');
	const locale = useLocale();
	let at = 0;
	return (
		<>
			{changed.pieces.map(({ act, text }) => {
				at += text.length;
				if (act === 'deleted') return <del key={`${act}${at}`}>{text}</del>;
				return act === 'inserted' ? <ins key={`${act}${at}`}>{text}</ins> : text;
			})}
			<span lang={locale} className={styles.changedHead}>
				{t('sourceChanged')}{' '}
				<button type="button" className={styles.act} onClick={onConfirm}>
					{t('confirm')}
				</button>
			</span>
		</>
	);
}
