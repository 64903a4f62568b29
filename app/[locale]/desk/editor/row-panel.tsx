'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { SaidState } from '@/archive/rows/row';
import { unitOf } from '@/archive/statements/text';
import { codeOf } from '../refusal-code';
import { splitSegment } from './keyboard';
import { copySource, isFurtherPart, joinPart, toChangedRow } from './row-acts';
import { currentRow } from './row-places';
import { rowsPlugin } from './row-state';
import { stateOfRow } from './row-view';
import { confirmRow, type RowPorts, sayAndGoOn, toggleRow } from './rows';
import styles from './rows.module.css';
import type { useRows } from './use-rows';

interface Props extends Pick<ReturnType<typeof useRows>, 'progress' | 'isKept' | 'notice'> {
	editor: Editor;
	says: SaidState | null;
	ports: RowPorts;
}

/** How far the translation is, and what can be done with the row one is in. */
export function RowPanel({ editor, says, ports, progress, isKept, notice }: Props) {
	const t = useTranslations('Rows');
	const refusals = useTranslations('Refusals');
	const row = useEditorState({
		editor,
		selector: ({ editor: now }) => {
			const found = currentRow(now.state);
			const notes = rowsPlugin.getState(now.state);
			if (!found || !notes) return null;
			const state = stateOfRow(found.node, notes.said.get(found.key));
			return {
				key: found.key,
				state,
				isChanged: notes.changed.has(unitOf(found.key)),
				isPart: isFurtherPart(now.state, found),
			};
		},
		equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
	});
	const isSaid = row?.state === 'done' || row?.state === 'reviewed';
	return (
		<section className={styles.panel} aria-labelledby="rows-title">
			<h2 id="rows-title">{t('title')}</h2>
			<p data-rows-kept={isKept}>
				<progress value={progress.done} max={Math.max(progress.rows, 1)} aria-labelledby="rows-done" />
				<span id="rows-done">{t('progress', { done: progress.done, rows: progress.rows })}</span>
			</p>
			{progress.changed > 0 ? (
				<p className={styles.changed}>
					{t('changed', { count: progress.changed })}{' '}
					<button type="button" className={styles.act} onClick={() => toChangedRow(editor)}>
						{t('nextChanged')} <kbd>F9</kbd>
					</button>
				</p>
			) : null}
			{row && says ? (
				<fieldset className={styles.acts}>
					<legend>{t('thisRow', { state: t(`states.${row.state}`) })}</legend>
					{isSaid ? (
						<button type="button" className={styles.act} onClick={() => toggleRow(editor, { says, ports }, row.key)}>
							{t('takeBack')}
						</button>
					) : null}
					<button
						type="button"
						className={styles.act}
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => sayAndGoOn(editor, { says, ports })}
					>
						{t(`say.${says}`)} <kbd>{t('ctrl')}+Enter</kbd>
					</button>
					{row.isChanged ? (
						<button type="button" className={styles.act} onClick={() => confirmRow(editor, { says, ports })}>
							{t('confirm')} <kbd>F8</kbd>
						</button>
					) : null}
					<button
						type="button"
						className={styles.act}
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => copySource(editor)}
					>
						{t('copySource')} <kbd>F2</kbd>
					</button>
					{row.state === 'empty' ? null : (
						<button
							type="button"
							className={styles.act}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => splitSegment(editor)}
						>
							{t('split')} <kbd>{t('enter')}</kbd>
						</button>
					)}
					{row.isPart ? (
						<button
							type="button"
							className={styles.act}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => joinPart(editor)}
						>
							{t('join')}
						</button>
					) : null}
				</fieldset>
			) : null}
			<p role="status" className={notice ? styles.notice : undefined}>
				{notice ? (
					<span key={notice.at}>{notice.reason === 'row-lost' ? t('rowLost') : refusals(codeOf(notice.reason))}</span>
				) : null}
			</p>
			<details>
				<summary>{t('keys')}</summary>
				<p>{t('keysHelp')}</p>
			</details>
		</section>
	);
}
