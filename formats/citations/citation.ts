import { escapeMarkdown } from '../text/write-markdown';
import { element, escapeXml } from '../xml';

/** A piece of a citation: plain words, a title in its language, or an address. */
export interface CitationPiece {
	text: string;
	as?: 'title' | 'address';
	/** Of a title: the language it is in. */
	lang?: string;
}

/** A citation in words, piece by piece in reading order. */
export type Citation = readonly CitationPiece[];

/** The citation as it may be typed: no mark-up. */
export function citationText(citation: Citation): string {
	return citation.map(({ text }) => text).join('');
}

/** The citation as CommonMark: titles are emphasised, addresses are links. */
export function citationMarkdown(citation: Citation): string {
	return citation
		.map(({ text, as }) => {
			if (as === 'address') return `<${text}>`;
			return as === 'title' ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text);
		})
		.join('');
}

/** The citation as HTML: titles are `cite` with their language, addresses are links. */
export function citationHtml(citation: Citation): string {
	return citation
		.map(({ text, as, lang }) => {
			if (as === 'address') return element('a', { href: text }, text).xml;
			return as === 'title' ? element('cite', { lang }, text).xml : escapeXml(text);
		})
		.join('');
}
