import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Mark } from '@/archive/statements/text';
import { Inline } from './inline';

const html = (text: string, marks?: Mark[]) => renderToStaticMarkup(<Inline segment={{ text, marks }} />);

test('words without marks are escaped text', () => {
	expect(html('a <b> & c')).toBe('a &lt;b&gt; &amp; c');
});

test('marks that overlap are closed in order', () => {
	const marks: Mark[] = [
		{ type: 'bold', from: 0, to: 4 },
		{ type: 'italic', from: 2, to: 6 },
	];
	expect(html('abcdefg', marks)).toBe('<strong>ab<em>cd</em></strong><em>ef</em>g');
});

test('a link stays one link around other marks', () => {
	const marks: Mark[] = [
		{ type: 'link', from: 0, to: 6, href: 'https://example.org/' },
		{ type: 'bold', from: 2, to: 4 },
		{ type: 'lang', from: 4, to: 6, lang: 'la' },
	];
	expect(html('abcdef', marks)).toBe(
		'<a href="https://example.org/">ab<strong>cd</strong><span lang="la">ef</span></a>',
	);
});
