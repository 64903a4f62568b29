'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import forms from '../forms.module.css';
import { commentAction } from '../statements/[ref]/[version]/comments/actions';
import { ActForm } from './act-form';
import styles from './comments.module.css';
import type { DraftRoomProps } from './draft-room';
import { currentRow } from './row-places';

interface Props {
	editor: Editor;
	draft: DraftRoomProps['draft'];
	/** The interface's language. */
	locale: string;
}

/** Says something of the selected words, of the segment one is in, or of title and lead. */
export function CommentForm({ editor, draft, locale }: Props) {
	const t = useTranslations('Comments');
	const [about, setAbout] = useState('text');
	const place = useEditorState({
		editor,
		selector: ({ editor: { state } }) => {
			const row = currentRow(state);
			if (!row?.node.textContent.trim()) return null;
			const { from, to, $from, $to } = state.selection;
			const isPassage = to > from && $from.sameParent($to);
			const start = row.position + 1;
			return {
				key: row.key,
				from: isPassage ? from - start : null,
				to: isPassage ? to - start : null,
				words: isPassage ? row.node.textContent.slice(from - start, to - start) : row.node.textContent,
			};
		},
		equalityFn: (a, b) => a?.key === b?.key && a?.from === b?.from && a?.to === b?.to && a?.words === b?.words,
	});
	const key = about === 'text' ? place?.key : about;
	const fields = { locale, ref: draft.ref, version: draft.locale, draftId: draft.id, key: key ?? '' };
	const passage = about === 'text' && place && place.from !== null ? { from: place.from, to: place.to } : {};
	return (
		<section className={styles.write} aria-labelledby="comment-title">
			<h2 id="comment-title">{t('write')}</h2>
			<ActForm action={commentAction} revision={draft.revision} className={forms.form}>
				{Object.entries({ ...fields, ...passage }).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value ?? ''} readOnly />
				))}
				<div className={forms.field}>
					<label htmlFor="comment-about">{t('about')}</label>
					<select id="comment-about" value={about} onChange={(event) => setAbout(event.target.value)}>
						<option value="text">{passage.from === undefined ? t('paragraph') : t('passage')}</option>
						<option value="title">{t('title-row')}</option>
						<option value="lead">{t('lead-row')}</option>
					</select>
				</div>
				{about === 'text' && place ? (
					<blockquote className={styles.quoted} lang={draft.locale} data-about={place.key}>
						{place.words}
					</blockquote>
				) : null}
				{key ? null : <p className={forms.hint}>{t('choose')}</p>}
				<div className={forms.field}>
					<label htmlFor="comment-words">{t('words')}</label>
					<textarea id="comment-words" name="words" rows={2} maxLength={10_000} required />
				</div>
				<button type="submit" className={forms.plain} disabled={!key}>
					{t('send')}
				</button>
			</ActForm>
		</section>
	);
}
