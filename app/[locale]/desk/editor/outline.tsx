'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { isSkipping, withDeepest } from '@/archive/checks/heading-levels';
import styles from './outline.module.css';

interface Props {
	editor: Editor;
	lang: string;
	writable: boolean;
}

/** The headings as they stand: each leads to its place, and one that skips a level says so and is mended by a button. */
export function Outline({ editor, lang, writable }: Props) {
	const t = useTranslations('Editor.outline');
	const headings = useEditorState({ editor, selector: ({ editor: now }) => withDeepest(headingsIn(now)) });
	if (headings.length === 0) return null;
	return (
		<nav className={styles.outline} aria-label={t('title')}>
			<p aria-hidden="true">{t('title')}</p>
			<ol>
				{headings.map((heading) => {
					const { at, text, level, deepest } = heading;
					const words = text.trim() || t('empty');
					return (
						<li key={at} data-level={level}>
							<button type="button" className={styles.jump} onClick={() => goTo(editor, at)}>
								<span className="unseen">{t('level', { level })}: </span>
								<span lang={text.trim() ? lang : undefined}>{words}</span>
							</button>
							{isSkipping(heading) ? (
								<>
									<strong>{t('skips')}</strong>
									{writable ? (
										<button
											type="button"
											aria-label={`${t('mend', { level: deepest })}: ${words}`}
											onClick={() => setLevel(editor, at, deepest)}
										>
											{t('mend', { level: deepest })}
										</button>
									) : null}
								</>
							) : null}
						</li>
					);
				})}
			</ol>
		</nav>
	);
}

/** Where each heading stands in the document. */
function headingsIn(editor: Editor) {
	const headings: { at: number; text: string; level: number }[] = [];
	editor.state.doc.descendants((node, at) => {
		const { type, level } = node.attrs;
		if (node.type.name !== 'segment') return true;
		if (type === 'heading') headings.push({ at, text: node.textContent, level: level ?? 2 });
		return false;
	});
	return headings;
}

function goTo(editor: Editor, at: number): void {
	editor
		.chain()
		.focus()
		.setTextSelection(at + 1)
		.scrollIntoView()
		.run();
}

/** One step that can be undone; the cursor goes along, as the button is gone then. */
function setLevel(editor: Editor, at: number, level: number): void {
	editor
		.chain()
		.focus()
		.command(({ tr }) => {
			tr.setNodeAttribute(at, 'level', level);
			return true;
		})
		.setTextSelection(at + 1)
		.run();
}
