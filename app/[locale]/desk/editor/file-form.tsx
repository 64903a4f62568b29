'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type FileKind, kindOfFile, mediaTypes } from '@/archive/files/file';
import { codeOf } from '../refusal-code';
import { FigureFields } from './figure-fields';
import { type FigureText, figureOf, lacksAlt } from './figure-text';
import { insertFigure } from './insert-figure';
import { sendFile } from './send-file';
import styles from './toolbar.module.css';

interface Props {
	editor: Editor;
	lang: string;
	/** Where the draft is given files. */
	address: string;
	onDone(): void;
}

/** Takes a file and what is said of it, and puts both into the text as a figure. */
export function FileForm({ editor, lang, address, onDone }: Props) {
	const t = useTranslations('Editor.figure');
	const refusals = useTranslations('Refusals');
	const id = useId();
	const first = useRef<HTMLInputElement>(null);
	useEffect(() => first.current?.focus(), []);
	const upload = useRef<AbortController>(null);
	useEffect(() => () => upload.current?.abort(), []);
	const [file, setFile] = useState<File | null>(null);
	const [words, setWords] = useState<FigureText>({ alt: '', decorative: false, credit: '' });
	const [caption, setCaption] = useState('');
	const [state, setState] = useState<{ isSending: boolean; problem: string | null }>({
		isSending: false,
		problem: null,
	});

	async function send(event: FormEvent) {
		event.preventDefault();
		if (!file) return setState({ isSending: false, problem: t('chooseFile') });
		if (lacksAlt(words, kindOf(file))) {
			return setState({ isSending: false, problem: refusals('alt-missing') });
		}
		setState({ isSending: true, problem: null });
		upload.current = new AbortController();
		const { signal } = upload.current;
		const answer = await sendFile(address, file, signal);
		if (signal.aborted) return;
		if (!answer.ok) {
			const problem = answer.reason === 'unreachable' ? t('unreachable') : refusals(codeOf(answer.reason));
			return setState({ isSending: false, problem });
		}
		if (kindOfFile(answer.file.media) === 'captions') {
			return setState({ isSending: false, problem: t('captionsAlone') });
		}
		if (lacksAlt(words, kindOfFile(answer.file.media))) {
			return setState({ isSending: false, problem: refusals('alt-missing') });
		}
		insertFigure(editor, figureOf(answer.file, words), caption);
		onDone();
	}

	/** What is being sent is given up first, and said to be. */
	function leave() {
		if (state.isSending) {
			upload.current?.abort();
			return setState({ isSending: false, problem: t('stopped') });
		}
		editor.commands.focus();
		onDone();
	}

	const leaveByEscape = ({ key }: KeyboardEvent) => (key === 'Escape' ? leave() : undefined);

	return (
		<form className={styles.figure} aria-label={t('insert')} onSubmit={send} onKeyDown={leaveByEscape}>
			<label htmlFor={`${id}file`}>{t('file')}</label>
			<input
				id={`${id}file`}
				ref={first}
				type="file"
				accept={mediaTypes.filter((media) => media !== 'text/vtt').join(',')}
				aria-describedby={`${id}takes`}
				onChange={(event) => setFile(event.target.files?.[0] ?? null)}
			/>
			<span id={`${id}takes`}>{t('takes')}</span>
			<FigureFields kind={file ? kindOf(file) : undefined} lang={lang} value={words} onChange={setWords} />
			<label htmlFor={`${id}caption`}>{t('caption')}</label>
			<input
				id={`${id}caption`}
				lang={lang}
				value={caption}
				onChange={(event) => setCaption(event.target.value.normalize('NFC'))}
			/>
			<div>
				<button type="submit" disabled={state.isSending}>
					{t('send')}
				</button>{' '}
				<button type="button" onClick={leave}>
					{t(state.isSending ? 'stop' : 'cancel')}
				</button>
			</div>
			<p role="status">{state.isSending ? t('sending') : null}</p>
			<p role="alert">{state.problem}</p>
		</form>
	);
}

/** What the browser takes it for; what it is, its bytes will say. */
function kindOf({ type }: File): FileKind {
	const media = mediaTypes.find((one) => one === type);
	if (media) return kindOfFile(media);
	return type.startsWith('audio/') ? 'audio' : type.startsWith('video/') ? 'video' : 'picture';
}
