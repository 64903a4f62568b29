'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { RowTerm } from '@/archive/glossary/desk';
import { unitOf } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import { markTerms } from './mark-terms';
import { currentRow } from './row-places';
import rowStyles from './rows.module.css';
import styles from './term-panel.module.css';
import { useBeside } from './use-beside';

export interface TermPanelProps {
	editor: Editor;
	/** Where it is asked which terms the source of a row has. */
	address: string;
	source: Locale;
	target: Locale;
	writable: boolean;
}

/** The glossary's terms in the source of the row one is in, marked there, with what they are called in this language. */
export function TermPanel({ editor, address, source, target, writable }: TermPanelProps) {
	const t = useTranslations('Terms');
	const unit = useEditorState({
		editor,
		selector: ({ editor: now }) => unitOf(currentRow(now.state)?.key ?? '') || null,
	});
	const terms = useBeside<{ terms: RowTerm[] }>(address, unit)?.terms;
	useEffect(() => {
		if (unit) markTerms(unit, terms?.flatMap(({ ranges }) => ranges) ?? []);
		return () => markTerms('', []);
	}, [unit, terms]);
	if (!terms || terms.length === 0) return null;
	return (
		<section className={rowStyles.panel} aria-labelledby="terms-title">
			<h2 id="terms-title">{t('title')}</h2>
			<ul className={styles.terms}>
				{terms.map(({ words, preferred, forbidden, note, ranges }) => (
					<li key={ranges[0]?.from}>
						<p>
							<mark lang={source}>{words}</mark>{' '}
							{preferred ? (
								<>
									→ <strong lang={target}>{preferred}</strong>
								</>
							) : (
								t('noneHere')
							)}
						</p>
						{forbidden.length > 0 ? (
							<p>
								{t('not')} <span lang={target}>{forbidden.join(', ')}</span>
							</p>
						) : null}
						{note ? <p className={styles.note}>{note}</p> : null}
						{preferred && writable ? (
							<button
								type="button"
								className={rowStyles.act}
								aria-label={t('insertTerm', { term: preferred })}
								onMouseDown={(event) => event.preventDefault()}
								onClick={() => editor.chain().focus().insertContent({ type: 'text', text: preferred }).run()}
							>
								{t('insert')}
							</button>
						) : null}
					</li>
				))}
			</ul>
		</section>
	);
}
