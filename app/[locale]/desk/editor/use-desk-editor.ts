'use client';

import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { Block } from '@/archive/statements/text';
import { fromDocument, toDocument } from './document';
import type { DraftRoomProps } from './draft-room';
import { extensionsOf } from './extensions';
import type { RowPorts } from './rows';

interface Room extends Pick<DraftRoomProps, 'draft' | 'source' | 'comments' | 'files'> {
	ports: RowPorts;
	onFocus(): void;
	/** Whenever the text changes; adopted is what came from elsewhere and is kept already. */
	onBlocks(blocks: Block[], isAdopted: boolean): void;
}

/** The editor of one draft's text, in the words of the interface's language, with the comments that are open shown in it. */
export function useDeskEditor({ draft, source, comments, files, ports, onFocus, onBlocks }: Room): Editor {
	const t = useTranslations('Editor');
	const rowWords = useTranslations('Rows');
	const commentWords = useTranslations('Comments');
	const editor = useEditor({
		extensions: extensionsOf({
			statement: draft.ref,
			rows: source && {
				source: source.blocks,
				lang: source.locale,
				placeholder: t('emptyRow'),
				said: source.rows.said,
				changed: source.rows.changed,
				says: source.says,
				ports,
				sourceChanged: rowWords('sourceChanged'),
				states: {
					empty: rowWords('states.empty'),
					draft: rowWords('states.draft'),
					done: rowWords('states.done'),
					reviewed: rowWords('states.reviewed'),
				},
			},
			roles: {
				speech: t('roles.speech'),
				question: t('roles.question'),
				answer: t('roles.answer'),
				moderator: t('roles.moderator'),
				remark: t('roles.remark'),
			},
			comments: { marks: comments.marks, countWords: (number) => commentWords('mark', { count: number }) },
			figures: {
				at: files.at,
				words: {
					altMissing: t('figure.altMissing'),
					decorative: t('figure.isDecorative'),
					alt: t('figure.altNote'),
					credit: t('figure.creditNote'),
					captionsMissing: t('figure.captionsMissing'),
					caption: t('figure.emptyCaption'),
				},
			},
		}),
		content: toDocument(draft.text.blocks),
		editable: draft.writable,
		injectCSS: false,
		immediatelyRender: true,
		editorProps: {
			attributes: {
				lang: draft.locale,
				role: 'textbox',
				'aria-multiline': 'true',
				'aria-label': t('label'),
				spellcheck: 'true',
			},
		},
		onFocus,
		onUpdate: ({ editor: now, transaction }) =>
			onBlocks(fromDocument(now.state.doc), Boolean(transaction.getMeta('adopted'))),
	});

	useEffect(() => {
		// One that was replaced before it stood on the page has no commands any more; its successor begins with these marks.
		if (!editor.isDestroyed) editor.commands.showComments(comments.marks);
	}, [editor, comments.marks]);

	return editor;
}
