'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FileKind } from '@/archive/files/file';
import { type FigureText, isDecorative } from './figure-text';

interface Props {
	/** Absent while no file is chosen. */
	kind: FileKind | undefined;
	/** The text's language. */
	lang: string;
	value: FigureText;
	onChange(value: FigureText): void;
}

/** What is said of a file in the text's language: what is seen or heard, unless a picture says nothing, and whose it is. */
export function FigureFields({ kind, lang, value, onChange }: Props) {
	const t = useTranslations('Editor.figure');
	const id = useId();
	const { alt, decorative, credit } = value;
	return (
		<>
			{kind === 'document' ? null : (
				<>
					<label htmlFor={`${id}alt`}>{t(kind === 'audio' || kind === 'video' ? 'altOfRecording' : 'alt')}</label>
					<textarea
						id={`${id}alt`}
						lang={lang}
						rows={2}
						maxLength={2000}
						value={alt}
						disabled={isDecorative(value, kind)}
						aria-describedby={`${id}help`}
						onChange={(event) => onChange({ ...value, alt: event.target.value.normalize('NFC').replaceAll('\n', ' ') })}
					/>
					<span id={`${id}help`}>{t('altHelp')}</span>
				</>
			)}
			{kind === undefined || kind === 'picture' ? (
				<label>
					<input
						type="checkbox"
						checked={decorative}
						onChange={({ target }) =>
							onChange({ ...value, decorative: target.checked, alt: target.checked ? '' : alt })
						}
					/>{' '}
					{t('isDecorative')}
				</label>
			) : null}
			<label htmlFor={`${id}credit`}>{t('credit')}</label>
			<input
				id={`${id}credit`}
				lang={lang}
				maxLength={500}
				value={credit}
				onChange={(event) => onChange({ ...value, credit: event.target.value.normalize('NFC') })}
			/>
		</>
	);
}
