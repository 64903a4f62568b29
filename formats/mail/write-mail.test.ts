import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type MailPart, writeMailHtml, writeMailText } from './write-mail';

const parts: MailPart[] = [
	{ type: 'heading', text: 'Neu' },
	{ type: 'link', text: 'Sur <l’eau> & "plus"', lang: 'fr', href: 'https://a.example/s/x?a=1&b=2', isMain: true },
	{ type: 'paragraph', text: '<script>alert(1)</script>' },
	{ type: 'list', entries: [{ text: 'Alles' }, { text: 'Water', lang: 'en' }] },
	{ type: 'rule' },
];

describe('a mail', () => {
	test('reads as plain text, each link under its words', () => {
		expect(writeMailText(parts)).toBe(
			'NEU\n\nSur <l’eau> & "plus"\nhttps://a.example/s/x?a=1&b=2\n\n<script>alert(1)</script>\n\n* Alles\n* Water\n\n-- -- --\n',
		);
	});

	test('says the same in HTML, marks other languages and lets nothing in', () => {
		const { document } = new JSDOM(writeMailHtml(parts, { lang: 'de', title: 'T' })).window;
		expect(document.documentElement.lang).toBe('de');
		const link = document.querySelector('a');
		expect(link?.textContent).toBe('Sur <l’eau> & "plus"');
		expect([link?.lang, link?.getAttribute('href')]).toEqual(['fr', 'https://a.example/s/x?a=1&b=2']);
		expect(document.querySelector('script, img, link, iframe')).toBeNull();
		expect([...document.querySelectorAll('li')].map(({ lang }) => lang)).toEqual(['', 'en']);
	});
});
