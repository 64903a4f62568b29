import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { cleanHtml } from './clean-html';
import { parseOnServer } from './html/parse-on-server';
import { clipboards } from './html/sample-clipboards';

const clean = (html: string) => cleanHtml(html, parseOnServer);

describe('cleaning the clipboard', () => {
	test('of Word keeps headings, lists, emphasis and links', () => {
		expect(clean(clipboards.word)).toEqual({
			html:
				'<h2>Rede zur Eröffnung</h2>' +
				'<p>Guten\u00a0Tag, <strong>meine Damen</strong> und <em>Herren</em>, im Lesesaal von Lissabon.</p>' +
				'<ul><li>erstens</li><li>zweitens, mit <a href="https://archive.example/a?b=1&amp;c=2">Quelle</a></li></ul>' +
				'<ol><li>nummeriert</li></ol>' +
				'<p>Ort | Datum</p><p>Lissabon | 7. März</p>',
			dropped: [
				{ what: 'list-nesting', count: 1 },
				{ what: 'comment', count: 2 },
				{ what: 'deleted-text', count: 1 },
				{ what: 'table', count: 1 },
			],
		});
	});

	test('of Google Docs reads styles, not the bold wrapper', () => {
		expect(clean(clipboards.googleDocs).html).toBe(
			'<h3>Opening</h3><p>Plain, <strong>bold</strong> and <em>slanted</em>.</p><ul><li>One</li><li>Two</li></ul>',
		);
	});

	test('of LibreOffice joins its wrapped lines', () => {
		expect(clean(clipboards.libreOffice).html).toBe(
			'<h2>Ouverture</h2><p>Un paragraphe sur deux lignes, <em>en italique</em>.</p><ol><li>premier</li><li>second</li></ol>',
		);
	});

	test('of a web page leaves the page’s furniture out', () => {
		expect(clean(clipboards.webPage)).toEqual({
			html:
				'<h2>Statement</h2><blockquote><p>“What was said stays.”</p></blockquote>' +
				'<p>First line second line</p><p>After a gap. Write to <a href="mailto:desk@archive.example">us</a> or here.</p>',
			dropped: [
				{ what: 'tracking-pixel', count: 1 },
				{ what: 'script', count: 1 },
				{ what: 'image', count: 1 },
				{ what: 'link', count: 1 },
				{ what: 'hidden-text', count: 2 },
				{ what: 'form', count: 1 },
			],
		});
	});

	test('turns a table that lays out a page into paragraphs', () => {
		const html =
			'<table><tr><td><table><tr><td><p>One.</p><p>Two.</p></td></tr></table></td><td><p>Three.</p></td></tr></table>';
		expect(clean(html).html).toBe('<p>One.</p><p>Two.</p><p>Three.</p>');
	});

	test('keeps a list item’s second paragraph outside of the count', () => {
		expect(clean('<ol><li><p>a</p><p>b</p></li><li>c</li></ol>').html).toBe(
			'<ol><li>a</li></ol><p>b</p><ol><li>c</li></ol>',
		);
	});

	test('is not undone by depth', () => {
		expect(clean(`${'<div>'.repeat(5000)}deep`).html).toBe('<p>deep</p>');
		expect(clean(`${'<b>'.repeat(2000)}deep`).html).toContain('deep');
	});
});

describe('whatever is pasted', () => {
	const tag = fc.constantFrom(
		'p',
		'b',
		'script',
		'style',
		'svg',
		'math',
		'a',
		'img',
		'table',
		'td',
		'tr',
		'li',
		'ul',
		'template',
		'iframe',
		'h1',
		'o:p',
		'noscript',
	);
	const attribute = fc.constantFrom(
		' onclick=alert(1)',
		' href="javascript:alert(1)"',
		' href="java\nscript:alert(1)"',
		' href=" https://a.example/\'"><script>"',
		' href="data:text/html,x"',
		' style="mso-list:l0 level1"',
		' style="mso-list:Ignore"',
		' src=x onerror=alert(1)',
		' hidden',
		' href="https://[bad"',
	);
	const piece = fc.oneof(
		fc.tuple(tag, fc.array(attribute, { maxLength: 2 })).map(([name, attributes]) => `<${name}${attributes.join('')}>`),
		tag.map((name) => `</${name}>`),
		fc.string({ unit: 'binary', maxLength: 12 }),
		fc.constantFrom('<!--', '-->', '<![if !x]>', '<br>', '&lt;script&gt;', ']]>', '"', '<'),
	);

	test('comes out as harmless elements only', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const { html } = clean(pieces.join(''));
				for (const element of elementsOf(parseFragment(html))) {
					expect(element.tagName).toMatch(/^(?:p|h[234]|blockquote|[uo]l|li|strong|em|a)$/);
					expect(element.attrs.map(({ name }) => name)).toEqual(element.tagName === 'a' ? ['href'] : []);
					for (const { value } of element.attrs) expect(value).toMatch(/^(?:https?:\/\/|mailto:)/);
				}
				expect(clean(html).html).toBe(html);
			}),
			{ numRuns: 200 },
		);
	});

	function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
		if (!('childNodes' in node)) return [];
		return [...('tagName' in node ? [node] : []), ...node.childNodes.flatMap(elementsOf)];
	}
});
