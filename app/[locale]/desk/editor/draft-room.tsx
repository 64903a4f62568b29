'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { DeskRows } from '@/archive/rows/desk';
import type { SaidState } from '@/archive/rows/row';
import type { Block, Text } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import type { CommentMark } from './comment-marks';
import styles from './editor.module.css';
import { RevisionContext } from './revision-context';
import type { TextEditorHandle } from './text-editor';
import { useKeeper } from './use-keeper';

export interface Source {
	locale: Locale;
	language: string;
	/** Of its edition; 0 while it is not public. */
	number: number;
	/** Whether the translation was begun from an older edition. */
	newer: boolean;
	title: string;
	lead: string | null;
	blocks: Block[];
	/** What is said of the rows beside it. */
	rows: DeskRows;
	/** What this member may say of a row. */
	says: SaidState | null;
	/** Where it is said. */
	address: string;
	/** Where it is asked how a row was translated before. */
	memory: string;
	/** Where it is asked which terms of the glossary its source has. */
	terms: string;
}

export interface DraftRoomProps {
	draft: { id: string; ref: string; locale: Locale; language: string; revision: string; text: Text; writable: boolean };
	member: string;
	/** Where the text is saved. */
	address: string;
	source: Source | null;
	speakers: string[];
	/** Where the files of texts are, and where this draft is given one. */
	files: { at: string; address: string };
	/** The open ones, and whether this member may write some now. */
	comments: { marks: readonly CommentMark[]; mayWrite: boolean };
	/** What can be done with the draft; its forms go by the newest saved revision. */
	acts: ReactNode;
	/** What was found in it and said about it; its forms do so too. */
	remarks: ReactNode;
}

const TextEditor = dynamic(() => import('./text-editor').then((module) => module.TextEditor), {
	ssr: false,
	loading: () => <Loading />,
});

/** One draft open for writing: its text, the keeper of its words, and the acts beside it. Give it the revision as its key. */
export function DraftRoom(props: DraftRoomProps) {
	const { draft, member, address, source, speakers, files, comments, acts, remarks } = props;
	const editor = useRef<TextEditorHandle | null>(null);
	const [aboutRows, setAboutRows] = useState<HTMLElement | null>(null);
	const [toComment, setToComment] = useState<HTMLElement | null>(null);
	const [identity] = useState(() => ({ id: draft.id, member, head: { revision: draft.revision, text: draft.text } }));
	const keeper = useKeeper(identity, address, (text) => editor.current?.adopt(text));
	const { revision, savedRevision } = keeper;
	const context = useMemo(() => ({ revision, savedRevision }), [revision, savedRevision]);
	return (
		<RevisionContext value={context}>
			<div className={styles.room}>
				<div className={styles.text} data-rows={source ? '' : undefined}>
					<TextEditor
						handle={editor}
						draft={draft}
						source={source}
						speakers={speakers}
						files={files}
						comments={comments}
						keeper={keeper}
						beside={{ aboutRows, toComment }}
					/>
				</div>
				<aside className={styles.acts}>
					{/* What comes with the editor has its room before it is there, so that nothing moves under a hand. */}
					{acts}
					{source ? <div ref={setAboutRows} className={styles.aboutRows} /> : null}
					{comments.mayWrite ? <div ref={setToComment} className={styles.toComment} /> : null}
					{remarks}
				</aside>
			</div>
		</RevisionContext>
	);
}

function Loading() {
	const t = useTranslations('Editor');
	return <p className={styles.loading}>{t('loading')}</p>;
}
