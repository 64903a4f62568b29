'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect } from 'react';
import { unitOf } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import type { EarlierWords } from './earlier-words';
import type { Head } from './heads';
import styles from './memory-panel.module.css';
import { fillRow } from './row-acts';
import { currentRow } from './row-places';
import rowStyles from './rows.module.css';
import { useBeside } from './use-beside';

export interface MemoryPanelProps {
	editor: Editor;
	/** Where it is asked how a row was translated before. */
	address: string;
	source: Locale;
	target: Locale;
	/** Whether words may be put into the row. */
	writable: boolean;
	/** What F4 puts into the row, one after another. */
	offered: RefObject<readonly string[]>;
	/** Title or lead, while one is in there and in no row. */
	head: Head | null;
	onPutHead(head: Head, words: string): void;
}

/** How the source of the row one is in, or of the title or lead, was translated before, or one like it. */
export function MemoryPanel({ editor, address, source, target, writable, offered, head, onPutHead }: MemoryPanelProps) {
	const t = useTranslations('Memory');
	const row = useEditorState({
		editor,
		selector: ({ editor: now }) => unitOf(currentRow(now.state)?.key ?? '') || null,
	});
	const earlier = useBeside<{ earlier: EarlierWords[] }>(address, head ?? row)?.earlier;
	useEffect(() => {
		offered.current = earlier?.map(({ words }) => words) ?? [];
	}, [earlier, offered]);
	return (
		<section className={rowStyles.panel} aria-labelledby="memory-title" data-asked={earlier ? 'true' : 'false'}>
			<h2 id="memory-title">{t('title')}</h2>
			<p role="status">{earlier ? t('found', { count: earlier.length }) : null}</p>
			{earlier && earlier.length > 0 ? (
				<ol className={styles.earlier}>
					{earlier.map((one, index) => (
						<li key={`${one.href} ${one.words}`}>
							<p>
								<strong>{t('alike', { percent: one.percent })}</strong>{' '}
								<a href={one.href} target="_blank" rel="noreferrer">
									<span lang={target}>{one.title}</span>, {t('from', { number: one.number, date: one.date })}
								</a>
								{one.by === source ? null : ` · ${t('by', { language: one.byName })}`}
								{one.withdrawn ? <em> {t('withdrawn')}</em> : null}
							</p>
							{one.percent < 100 ? <ChangedSource pieces={one.pieces} lang={one.by} /> : null}
							<p lang={target} className={styles.words}>
								{one.words}
							</p>
							{writable ? (
								<button
									type="button"
									className={rowStyles.act}
									aria-label={t('insertNth', { number: index + 1 })}
									onMouseDown={(event) => event.preventDefault()}
									onClick={() => (head ? onPutHead(head, one.words) : fillRow(editor, one.words))}
								>
									{t('insert')} {index === 0 ? <kbd>F4</kbd> : null}
								</button>
							) : null}
						</li>
					))}
				</ol>
			) : null}
		</section>
	);
}

/** What the source said then, with what it no longer says and what is new. */
function ChangedSource({ pieces, lang }: { pieces: EarlierWords['pieces']; lang: Locale }) {
	let at = 0;
	return (
		<p lang={lang} className={styles.source}>
			{pieces.map(({ act, text }) => {
				at += text.length;
				if (act === 'deleted') return <del key={`${act}${at}`}>{text}</del>;
				return act === 'inserted' ? <ins key={`${act}${at}`}>{text}</ins> : text;
			})}
		</p>
	);
}
