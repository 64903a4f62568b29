'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { FileFacts } from '@/archive/files/file';
import { codeOf } from '../refusal-code';
import { sendFile } from './send-file';

interface Props {
	/** Where the draft is given files. */
	address: string;
	captions: FileFacts | undefined;
	onChange(captions: FileFacts | undefined): void;
}

/** The captions of a recording in the text's language: those it has, to be taken away, or a file to be sent. */
export function CaptionsField({ address, captions, onChange }: Props) {
	const t = useTranslations('Editor.figure');
	const refusals = useTranslations('Refusals');
	const id = useId();
	const upload = useRef<AbortController>(null);
	useEffect(() => () => upload.current?.abort(), []);
	const [problem, setProblem] = useState<string | null>(null);

	async function send(file: File | undefined) {
		if (!file) return;
		upload.current?.abort();
		upload.current = new AbortController();
		const { signal } = upload.current;
		const answer = await sendFile(address, file, signal);
		if (signal.aborted) return;
		if (answer.ok && answer.file.media === 'text/vtt') {
			setProblem(null);
			return onChange(answer.file);
		}
		if (answer.ok) return setProblem(t('noCaptions'));
		setProblem(answer.reason === 'unreachable' ? t('unreachable') : refusals(codeOf(answer.reason)));
	}

	return (
		<>
			{captions ? (
				<p>
					{t('captions')}: {captions.name}{' '}
					<button type="button" onClick={() => onChange(undefined)}>
						{t('removeCaptions')}
					</button>
				</p>
			) : (
				<>
					<label htmlFor={id}>{t('captions')}</label>
					<input id={id} type="file" accept=".vtt,text/vtt" onChange={(event) => void send(event.target.files?.[0])} />
				</>
			)}
			<p role="alert">{problem}</p>
		</>
	);
}
