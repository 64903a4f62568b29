import { expect, test } from 'vitest';
import { classifyHeaders } from './header-classes';
import type { Held } from './state';

const xml = 'application/xml; charset=utf-8';
const held = (key: string, headers: Record<string, string>): Held => ({
	key,
	status: 200,
	tags: null,
	headers: { 'content-type': xml, ...headers },
	file: key.slice(1),
});

/** What a file server finds that tries the addresses that differ, then the rules in their order. */
function classOf(found: ReturnType<typeof classifyHeaders>, path: string) {
	const at = `200 ${path}`;
	const number =
		found.exceptions.find((one) => one.at === at)?.number ??
		found.rules.find(({ pattern }) => new RegExp(pattern).test(at))?.number;
	return number === undefined ? undefined : found.classes[number];
}

test('a file below a language is sent as its like, whatever is sent with one of the same ending at the top', () => {
	const all = [
		held('/sitemap.xml', {}),
		held('/robots.xml', {}),
		held('/es/opensearch.xml', { 'content-language': 'es' }),
		held('/es/more/deep.xml', { 'content-language': 'es' }),
		held('/fr/opensearch.xml', { 'content-language': 'fr' }),
	];
	const found = classifyHeaders(all);
	for (const { key, headers } of all) {
		const { 'content-type': _, ...rest } = headers;
		expect(classOf(found, key), key).toEqual(rest);
	}
	expect(found.exceptions).toEqual([]);
});
