import { Extension } from '@tiptap/core';
import { DOMSerializer, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanHtml } from '@/formats/clean-html';
import { parseInBrowser } from '@/formats/html/parse-in-browser';

interface ClipboardOptions {
	/** The statement's ref. */
	statement: string;
}

/**
 * What is copied here says which statement it is from: pasted back, or into another language of it, segments keep their
 * keys. Everything else, from Word, web pages or another statement, is reduced to its paragraphs and gets new keys.
 */
export const Clipboard = Extension.create<ClipboardOptions>({
	name: 'deskClipboard',

	addOptions: () => ({ statement: '' }),

	addProseMirrorPlugins() {
		const { statement } = this.options;
		return [
			new Plugin({
				props: {
					clipboardSerializer: serializerOf(this.editor.schema, statement),
					transformPastedHTML: (html) => reduceHtml(html.normalize('NFC'), statement),
					transformPastedText: (text) => text.normalize('NFC'),
				},
			}),
		];
	},
});

function serializerOf(schema: Schema, statement: string): DOMSerializer {
	const serializer = DOMSerializer.fromSchema(schema);
	const serializeFragment = serializer.serializeFragment.bind(serializer);
	serializer.serializeFragment = (fragment, options, target) => {
		const result = serializeFragment(fragment, options, target);
		for (const element of result.querySelectorAll('[data-type], [data-role]'))
			element.setAttribute('data-statement', statement);
		return result;
	};
	return serializer;
}

function reduceHtml(html: string, statement: string): string {
	if (!html.includes('data-statement=')) return cleanHtml(html, parseInBrowser).html;
	const page = new DOMParser().parseFromString(html, 'text/html');
	for (const element of page.querySelectorAll(`[data-key]:not([data-statement="${statement}"])`)) {
		element.removeAttribute('data-key');
	}
	return page.body.innerHTML;
}
