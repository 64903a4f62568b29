'use client';

import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Text } from '@/archive/statements/text';
import { AskBar } from './ask-bar';
import { CommentForm } from './comment-form';
import { ConflictPanel } from './conflict-panel';
import { countWords } from './count-words';
import { fromDocument } from './document';
import documentStyles from './document.module.css';
import type { DraftRoomProps } from './draft-room';
import styles from './editor.module.css';
import { FigureBar } from './figure-bar';
import { FileForm } from './file-form';
import { type Head, Heads } from './heads';
import { addMissingRows } from './missing-rows';
import { Outline } from './outline';
import { RecoveredPanel } from './recovered-panel';
import { replaceText } from './replace-text';
import { nextOffered } from './row-acts';
import { RowPanel } from './row-panel';
import { SaveLine } from './save-line';
import { Toolbar } from './toolbar';
import type { Asked } from './tools';
import { TurnBar } from './turn-bar';
import { useDeskEditor } from './use-desk-editor';
import type { useKeeper } from './use-keeper';
import { useRows } from './use-rows';

/** Apart from the editor, which does not wait for them. */
const TermPanel = dynamic(() => import('./term-panel').then((module) => module.TermPanel), { ssr: false });
const MemoryPanel = dynamic(() => import('./memory-panel').then((module) => module.MemoryPanel), { ssr: false });

export interface TextEditorHandle {
	adopt(text: Text): void;
}

interface Props extends Pick<DraftRoomProps, 'draft' | 'source' | 'speakers' | 'comments' | 'files'> {
	handle: RefObject<TextEditorHandle | null>;
	keeper: ReturnType<typeof useKeeper>;
	/** Where what is about rows stands, and where passages are commented on. */
	beside: Record<'aboutRows' | 'toComment', HTMLElement | null>;
}

export function TextEditor({ handle, draft, source, speakers, comments, files, keeper, beside }: Props) {
	const t = useTranslations('Editor');
	const locale = useLocale();
	const [heads, setHeads] = useState({ title: draft.text.title, lead: draft.text.lead });
	const [head, setHead] = useState<Head | null>(null);
	const [asking, setAsking] = useState<Asked | null>(null);
	const [count, setCount] = useState(() => countWords(draft.text));
	const latest = useRef({ heads, change: keeper.change });
	latest.current = { heads, change: keeper.change };

	const held = useRef<Editor | null>(null);
	const rows = useRows(source, held, keeper.savedRevision);
	const editor = useDeskEditor({
		draft,
		source,
		comments,
		files,
		ports: rows.ports,
		onFocus: () => setHead(null),
		onBlocks: (blocks, isAdopted) => {
			const text = { ...latest.current.heads, blocks };
			setCount(countWords(text));
			if (!isAdopted) latest.current.change(text);
		},
	});

	useImperativeHandle(handle, () => ({
		adopt(text) {
			setHeads({ title: text.title, lead: text.lead });
			replaceText(editor, text.blocks, { adopted: true });
		},
	}));

	const { recover } = keeper;
	useEffect(() => {
		held.current = editor;
		if (draft.writable) void recover();
	}, [editor, draft.writable, recover]);

	const deciding = keeper.state.status === 'conflict';
	useEffect(() => editor.setEditable(draft.writable && !deciding, false), [editor, draft.writable, deciding]);

	function changeHeads(next: typeof heads) {
		setHeads(next);
		keeper.change({ ...next, blocks: fromDocument(editor.state.doc) });
	}

	const putHead = (into: Head, words: string) => changeHeads({ ...heads, [into]: words });

	return (
		<>
			{keeper.state.status === 'conflict' ? (
				<ConflictPanel conflicts={keeper.state.conflicts} lang={draft.locale} onResolve={keeper.resolve} />
			) : null}
			{keeper.recovered ? (
				<RecoveredPanel
					recovered={keeper.recovered}
					lang={draft.locale}
					onKeep={keeper.dismissRecovered}
					onGoBack={keeper.goBack}
				/>
			) : null}
			<Heads
				heads={heads}
				source={source}
				draft={draft}
				locked={deciding}
				changed={rows.heads}
				onConfirm={rows.confirmHead}
				onChange={changeHeads}
				onEnter={setHead}
				onInsert={(into) => {
					const words = nextOffered(rows.offered.current, heads[into] ?? '');
					if (words) putHead(into, words);
				}}
			/>
			<div className={styles.tools}>
				{draft.writable ? <Toolbar editor={editor} takesFiles={!source} onAsk={setAsking} /> : null}
				{draft.writable ? <TurnBar editor={editor} lang={draft.locale} speakers={speakers} /> : null}
				{draft.writable ? <FigureBar editor={editor} lang={draft.locale} address={files.address} /> : null}
				{asking === 'file' ? (
					<FileForm editor={editor} lang={draft.locale} address={files.address} onDone={() => setAsking(null)} />
				) : asking ? (
					<AskBar key={asking} editor={editor} what={asking} onDone={() => setAsking(null)} />
				) : null}
				<SaveLine state={keeper.state} words={count} />
			</div>
			<Outline editor={editor} lang={draft.locale} writable={draft.writable} />
			{rows.progress.missing > 0 && source ? (
				<p className={styles.missing}>
					{t('missingRows', { count: rows.progress.missing })}{' '}
					<button type="button" onClick={() => addMissingRows(editor, source.blocks)}>
						{t('addRows')}
					</button>
				</p>
			) : null}
			<EditorContent editor={editor} className={documentStyles.document} />
			{source ? <p className={styles.side}>{t('rowsHelp')}</p> : null}
			{source && beside.aboutRows
				? createPortal(
						<>
							<RowPanel
								editor={editor}
								says={source.says}
								ports={rows.ports}
								progress={rows.progress}
								isKept={rows.isKept}
								notice={rows.notice}
							/>
							<TermPanel
								editor={editor}
								address={source.terms}
								source={source.locale}
								target={draft.locale}
								writable={draft.writable}
							/>
							<MemoryPanel
								editor={editor}
								address={source.memory}
								source={source.locale}
								target={draft.locale}
								writable={draft.writable}
								offered={rows.offered}
								head={head}
								onPutHead={putHead}
							/>
						</>,
						beside.aboutRows,
					)
				: null}
			{comments.mayWrite && beside.toComment
				? createPortal(<CommentForm editor={editor} draft={draft} locale={locale} />, beside.toComment)
				: null}
		</>
	);
}
