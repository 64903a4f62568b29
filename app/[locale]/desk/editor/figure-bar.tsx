'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { kindOfFile } from '@/archive/files/file';
import type { Figure } from '@/archive/statements/figure';
import { CaptionsField } from './captions-field';
import { FigureFields } from './figure-fields';
import styles from './toolbar.module.css';

interface Props {
	editor: Editor;
	lang: string;
	/** Where the draft is given files. */
	address: string;
}

/** What is said of the file that the cursor is at; its caption stands in the text. */
export function FigureBar({ editor, lang, address }: Props) {
	const t = useTranslations('Editor.figure');
	const figure = useEditorState({
		editor,
		selector: ({ editor: now }): Figure | null => now.state.selection.$from.parent.attrs.figure ?? null,
		equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
	});
	if (!figure) return null;
	const kind = kindOfFile(figure.file.media);
	const change = (next: Figure) => editor.commands.updateAttributes('segment', { figure: next });
	return (
		<fieldset className={styles.figure}>
			<legend>
				{t('one')} <span>{figure.file.name}</span>
			</legend>
			<FigureFields
				kind={kind}
				lang={lang}
				value={{ alt: figure.alt, decorative: figure.decorative ?? false, credit: figure.credit }}
				onChange={({ alt, decorative, credit }) => {
					const { decorative: _, ...rest } = figure;
					change({ ...rest, alt, credit, ...(decorative ? { decorative: true } : {}) });
				}}
			/>
			{kind === 'audio' || kind === 'video' ? (
				<CaptionsField
					key={figure.file.hash}
					address={address}
					captions={figure.captions}
					onChange={(captions) => {
						const { captions: _, ...rest } = figure;
						change({ ...rest, ...(captions ? { captions } : {}) });
					}}
				/>
			) : null}
			<div>
				<button type="button" onClick={() => editor.chain().focus().deleteNode('segment').run()}>
					{t('remove')}
				</button>
			</div>
		</fieldset>
	);
}
