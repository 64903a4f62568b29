'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { TurnRole } from '@/archive/statements/text';
import styles from './toolbar.module.css';

const turnRoles: TurnRole[] = ['speech', 'question', 'answer', 'moderator', 'remark'];

interface Props {
	editor: Editor;
	lang: string;
	/** Names to choose from: the statement's speakers. */
	speakers: string[];
}

/** Role and speaker of the turn the cursor is in. */
export function TurnBar({ editor, lang, speakers }: Props) {
	const t = useTranslations('Editor');
	const id = useId();
	const turn = useEditorState({
		editor,
		selector: ({ editor: now }) =>
			now.isActive('turn') ? (now.getAttributes('turn') as { role: TurnRole; speaker: string | null }) : null,
		equalityFn: (a, b) => a?.role === b?.role && a?.speaker === b?.speaker,
	});
	if (!turn) return null;
	return (
		<fieldset className={styles.turn}>
			<legend className="unseen">{t('turn')}</legend>
			<label htmlFor={`${id}role`}>{t('role')}</label>
			<select
				id={`${id}role`}
				value={turn.role}
				onChange={(event) => editor.commands.updateAttributes('turn', { role: event.target.value })}
			>
				{turnRoles.map((role) => (
					<option key={role} value={role}>
						{t(`roles.${role}`)}
					</option>
				))}
			</select>
			<label htmlFor={`${id}speaker`}>{t('speaker')}</label>
			<input
				id={`${id}speaker`}
				lang={lang}
				list={`${id}speakers`}
				value={turn.speaker ?? ''}
				placeholder={t('nobodyNamed')}
				onChange={(event) =>
					editor.commands.updateAttributes('turn', { speaker: event.target.value.normalize('NFC') || null })
				}
			/>
			<datalist id={`${id}speakers`}>
				{speakers.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</fieldset>
	);
}
