'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './toolbar.module.css';
import { type Asked, isAsked, type ToolName, tools } from './tools';

interface Props {
	editor: Editor;
	/** Whether files can be put in: a translation has those of its original. */
	takesFiles: boolean;
	/** Opens the fields for a link's address, a language or a file. */
	onAsk(what: Asked): void;
}

/** One tab stop; arrow keys, Home and End go from tool to tool (APG toolbar pattern). */
export function Toolbar({ editor, takesFiles, onAsk }: Props) {
	const t = useTranslations('Editor.tools');
	const bar = useRef<HTMLDivElement>(null);
	const [stop, setStop] = useState<ToolName>('paragraph');
	const active = useEditorState({
		editor,
		selector: ({ editor: now }) =>
			tools
				.filter((tool) => tool.isActive?.(now))
				.map((tool) => tool.name)
				.join(' '),
	}).split(' ');

	function walk(event: KeyboardEvent) {
		const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
		const index = buttons.indexOf(event.target as HTMLButtonElement);
		const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
		if (target === undefined) return;
		event.preventDefault();
		buttons.at(target % buttons.length)?.focus();
	}

	return (
		<div ref={bar} className={styles.bar} role="toolbar" aria-label={t('label')} onKeyDown={walk}>
			{tools
				.filter(({ name }) => name !== 'file' || takesFiles)
				.map((tool) => (
					<button
						key={tool.name}
						type="button"
						className={styles[tool.face] ?? ''}
						data-group={tool.group}
						tabIndex={tool.name === stop ? 0 : -1}
						aria-label={t(tool.name)}
						title={tool.keys ? `${t(tool.name)} (${tool.keys})` : t(tool.name)}
						aria-pressed={tool.isActive ? active.includes(tool.name) : undefined}
						onFocus={() => setStop(tool.name)}
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => {
							if (tool.run) tool.run(editor);
							else if (isAsked(tool.name)) onAsk(tool.name);
						}}
					>
						<span aria-hidden="true">{tool.sign}</span>
					</button>
				))}
		</div>
	);
}
