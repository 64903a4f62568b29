import { describe, expect, test } from 'vitest';
import { joinStylesheets, stylesheetsAt } from './stylesheets';

const link = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css"/>`;

describe('stylesheets of a page', () => {
	test('are one, in their order, where the first stood', () => {
		const html = `<head><meta charSet="utf-8"/>${link('b_1~x')}<title>a</title>${link('0a-2')}${link('c.3')}</head>`;
		const one = joinStylesheets(html);
		expect(one).toBe(`<head><meta charSet="utf-8"/>${link('b_1~x!0a-2!c.3')}<title>a</title></head>`);
		const path = /href="([^"]+)"/.exec(one)?.[1] ?? '';
		expect(stylesheetsAt(path)).toEqual(['b_1~x', '0a-2', 'c.3'].map((name) => `/_next/static/chunks/${name}.css`));
	});

	test('stay as they are where there is one, or where they come from elsewhere', () => {
		for (const html of [
			link('a'),
			'<link rel="stylesheet" href="/own.css"/><link rel="stylesheet" href="/other.css"/>',
		])
			expect(joinStylesheets(html)).toBe(html);
	});

	test('are made of nothing but several built ones, each once', () => {
		for (const path of [
			'a.css',
			'a!a.css',
			'a!.css',
			'!a.css',
			'a!b.js',
			'a!../b.css',
			'../a!b.css',
			'a!%2e%2e.css',
			`${'abcdefghi'.split('').join('!')}.css`,
		])
			expect(stylesheetsAt(`/_next/static/chunks/${path}`), path).toBeNull();
		expect(stylesheetsAt('/_next/static/chunks/a!b.css')).toHaveLength(2);
		expect(stylesheetsAt('/_next/static/a!b.css')).toBeNull();
	});
});
