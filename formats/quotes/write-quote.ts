import type { Locale } from '@/i18n/locales';
import { punctuation } from '@/i18n/punctuation';
import { type Citation, citationHtml, citationMarkdown, citationText } from '../citations/citation';
import { escapeMarkdown } from '../text/write-markdown';
import { element } from '../xml';

/** Quoted words, paragraph by paragraph, and where they are from. */
export interface WrittenQuote {
	paragraphs: readonly { speaker: string | null; words: string }[];
	locale: Locale;
	/** The quote's own address. */
	url: string;
	citation: Citation;
}

/** A quote as it may be typed: the words, then their citation. */
export function quoteText({ paragraphs, locale, citation }: WrittenQuote): string {
	const { colon } = punctuation[locale];
	const words = paragraphs.map((one) => (one.speaker ? one.speaker + colon + one.words : one.words));
	return `${words.join('\n\n')}\n\n— ${citationText(citation)}\n`;
}

/** A quote as a block quotation of CommonMark. */
export function quoteMarkdown({ paragraphs, locale, citation }: WrittenQuote): string {
	const colon = punctuation[locale].colon.trimEnd();
	const words = paragraphs.map(({ speaker, words: said }) => {
		return speaker ? `**${escapeMarkdown(speaker)}${colon}** ${escapeMarkdown(said)}` : escapeMarkdown(said);
	});
	return `${[...words, `— ${citationMarkdown(citation)}`].map((line) => `> ${line}`).join('\n>\n')}\n`;
}

/** A quote as an HTML `figure`: a `blockquote` that names its source, and the citation. */
export function quoteHtml({ paragraphs, locale, url, citation }: WrittenQuote): string {
	const colon = punctuation[locale].colon.trimEnd();
	const words = paragraphs.map(({ speaker, words: said }) =>
		speaker ? element('p', {}, element('b', {}, speaker + colon), ` ${said}`) : element('p', {}, said),
	);
	const source = { xml: citationHtml(citation) };
	const quoted = element('blockquote', { cite: url, lang: locale }, ...words);
	return `${element('figure', {}, quoted, element('figcaption', {}, source)).xml}\n`;
}
