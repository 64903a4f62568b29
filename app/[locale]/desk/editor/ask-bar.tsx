'use client';

import type { Editor } from '@tiptap/core';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { isLanguageTag } from '@/archive/statements/language-tag';
import styles from './toolbar.module.css';

/** Languages that statements quote; another's tag can be typed. */
const quoted = ['ar', 'de', 'en', 'es', 'fr', 'it', 'la', 'pt', 'ru', 'uk', 'zh'];

interface Props {
	editor: Editor;
	what: 'link' | 'lang';
	onDone(): void;
}

/** Asks for a link's address or a language for the selected words; an empty field takes it away. */
export function AskBar({ editor, what, onDone }: Props) {
	const t = useTranslations('Editor');
	const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
	const id = useId();
	const [value, setValue] = useState<string>(editor.getAttributes(what)[what === 'link' ? 'href' : 'lang'] ?? '');
	const [wrong, setWrong] = useState(false);

	function apply() {
		const words = value.trim();
		if (words !== '' && !isGood(what, words)) return setWrong(true);
		const chain = editor.chain().focus().extendMarkRange(what);
		if (words === '') chain.unsetMark(what).run();
		else chain.setMark(what, what === 'link' ? { href: words } : { lang: words }).run();
		onDone();
	}

	function keys(event: KeyboardEvent) {
		if (event.key === 'Enter') {
			event.preventDefault();
			apply();
		}
		if (event.key === 'Escape') {
			editor.commands.focus();
			onDone();
		}
	}

	return (
		<fieldset className={styles.turn}>
			<legend className="unseen">{t(`tools.${what}`)}</legend>
			<label htmlFor={id}>{t(what === 'link' ? 'linkAddress' : 'langOfPart')}</label>
			<input
				id={id}
				ref={(field) => field?.focus()}
				value={value}
				list={what === 'lang' ? `${id}list` : undefined}
				inputMode={what === 'link' ? 'url' : 'text'}
				aria-invalid={wrong}
				aria-describedby={wrong ? `${id}wrong` : undefined}
				onChange={(event) => setValue(event.target.value)}
				onKeyDown={keys}
			/>
			{what === 'lang' ? (
				<datalist id={`${id}list`}>
					{quoted.map((tag) => (
						<option key={tag} value={tag}>
							{names.of(tag)}
						</option>
					))}
				</datalist>
			) : null}
			<button type="button" onClick={apply}>
				{t('apply')}
			</button>
			{wrong ? (
				<span id={`${id}wrong`} role="alert">
					{t(what === 'link' ? 'linkWrong' : 'langWrong')}
				</span>
			) : null}
		</fieldset>
	);
}

function isGood(what: 'link' | 'lang', words: string): boolean {
	return what === 'link' ? /^(https?:\/\/|mailto:|\/|#)\S+$/i.test(words) : isLanguageTag(words);
}
