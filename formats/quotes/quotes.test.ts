import { describe, expect, test } from 'vitest';
import { textDirective } from './text-fragment';
import { quoteHtml, quoteMarkdown, quoteText, type WrittenQuote } from './write-quote';

const quote: WrittenQuote = {
	paragraphs: [
		{ speaker: 'A & B', words: '1. <Water> is *clean*.' },
		{ speaker: null, words: '> Ёлка\nи вода' },
	],
	locale: 'en',
	url: 'https://archive.example/en/statements/7gk2mq/quote/1/abc/0123456789ab?a=1&b="',
	citation: [{ text: 'On ' }, { text: '<water>', as: 'title' }],
};

describe('a quote', () => {
	test('is plain text', () => {
		expect(quoteText(quote)).toBe('A & B: 1. <Water> is *clean*.\n\n> Ёлка\nи вода\n\n— On <water>\n');
	});

	test('is Markdown in which no word becomes mark-up', () => {
		expect(quoteMarkdown(quote)).toBe(
			'> **A \\& B:** 1\\. \\<Water\\> is \\*clean\\*.\n>\n> \\> Ёлка и вода\n>\n> — On *\\<water\\>*\n',
		);
	});

	test('is HTML that names its source', () => {
		expect(quoteHtml(quote)).toBe(
			'<figure><blockquote cite="https://archive.example/en/statements/7gk2mq/quote/1/abc/0123456789ab?a=1&amp;b=&quot;" ' +
				'lang="en"><p><b>A &amp; B:</b> 1. &lt;Water&gt; is *clean*.</p><p>&gt; Ёлка\nи вода</p></blockquote>' +
				'<figcaption>On <cite>&lt;water&gt;</cite></figcaption></figure>\n',
		);
	});

	test('in French has a space before the colon after a speaker', () => {
		const french = { ...quote, locale: 'fr' as const };
		expect(quoteText(french)).toContain('A & B\u00a0: 1. <Water>');
		expect(quoteMarkdown(french)).toContain('**A \\& B\u00a0:** 1');
		expect(quoteHtml(french)).toContain('<b>A &amp; B\u00a0:</b> 1.');
	});
});

describe('a text directive', () => {
	test('names short words whole, with nothing that parts them', () => {
		expect(textDirective(['so-called,\nwater & вода'])).toBe(
			':~:text=so%2Dcalled%2C%20water%20%26%20%D0%B2%D0%BE%D0%B4%D0%B0',
		);
	});

	test('names long words and several paragraphs by their ends', () => {
		expect(textDirective(['one two three four five six seven', 'eight nine ten eleven twelve thirteen'])).toBe(
			':~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
		);
		expect(textDirective(['one', 'two'])).toBe(':~:text=one,two');
	});
});
