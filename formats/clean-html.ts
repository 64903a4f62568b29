import type { Dropped } from './html/dropped';
import type { ParseHtml } from './html/html-node';
import { readFlow } from './html/read-flow';
import { writeHtml } from './html/write-html';

export interface CleanedHtml {
	/** Only p, h2–h4, blockquote, ul, ol, li, strong, em, and a with an http, https or mailto address. */
	html: string;
	/** What was taken off, for the editor to see. */
	dropped: Dropped[];
}

/**
 * Cleans what Word, LibreOffice, Google Docs or a web page put on the clipboard. Words stay, in order; styles, scripts,
 * pictures, comments and hidden text go and are counted. Give `parseInBrowser` or `parseOnServer` to parse with.
 */
export function cleanHtml(html: string, parse: ParseHtml): CleanedHtml {
	const { blocks, dropped } = readFlow(parse(html));
	return { html: writeHtml(blocks), dropped };
}
