import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutSecret } from './without-secret';

const secret = 'kX3v_9Qm-Zt7LwR2bYcN4eHs8JdUf6GaPo1iKqWxT5M';

describe('an address in the log', () => {
	test.each([
		['/en/statements/ab12cd/a-long-title-of-a-speech-on-water', null],
		['/de/statements/ab12cd/rede-vom-29-11-2026-ueber-das-wasser.json', null],
		['/ru/topics/ab12cd/%D0%B2%D0%BE%D0%B4%D0%B0', null],
		['/en/desk/statements/ab12cd/en', null],
		[`/files/${'0a1b'.repeat(16)}/480.webp`, null],
		['/_next/static/RHQCyIsYAydH6D7-q33uC/_buildManifest.js', null],
		['/en/sign-in', null],
		['/en/follow/sent', null],
		[`/en/follow/${secret}`, '/en/follow/…'],
		[`/en/follow/confirm/${secret}`, '/en/follow/confirm/…'],
		[`/en/sign-in/join/${secret}`, '/en/sign-in/join/…'],
		[`/de/preview/${secret}/files/${'0a1b'.repeat(16)}/lake.webm`, '/de/preview/…/files/…/…'],
		['/en/preview/draft/ab12cd/de', '/en/preview/draft/…/de'],
	])('is %s', (path, shown) => {
		expect(withoutSecret(path)).toBe(shown ?? path);
	});

	/** Each character as an escape. */
	const escaped = (words: string) =>
		words.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

	test.each([
		`/en/%66ollow/${secret}`,
		`/en/%70review/${escaped(secret)}`,
		escaped(`/en/preview/${secret}`),
		escaped(escaped(`/en/sign-in/reset/${secret}`)),
		escaped(escaped(escaped(escaped(escaped(`/en/preview/${secret}`))))),
		`/en//preview//${secret}`,
		`/en/preview/./x/../${secret}/`,
		`/EN/PREVIEW/${secret.toUpperCase()}`,
		`/en/preview/${secret.toLowerCase()}`,
		`/en/sign-in/join/${secret}.`,
		`/en/sign-in/join/${secret})%20thanks`,
		`/en/preview/${secret.slice(0, 15)}%20${secret.slice(15)}`,
		`/en/preview/${secret.slice(0, 10)}.${secret.slice(10, 20)}.${secret.slice(20)}`,
		`/en\\preview\\${secret}`,
		`/en/preview%5C${secret}`,
		`/en/preview;v=1/${secret};x=${secret}`,
		`/en/preview;${secret}`,
		`/en/preview%2F${secret}`,
		`/en/preview${secret}`,
		`/en/follow/confirm/%zz${secret}`,
		`/en/previw/${secret}`,
		`/en/statements/${secret}`,
		`/${secret}`,
		`/${escaped(secret)}`,
		`/x/${secret.toLowerCase()}`,
		`//en.example/preview/${secret}`,
		`/en/sign-in/reset/x/${secret}/y`,
	])('shows nothing of a secret: %s', (path) => {
		const shown = unescapedWholly(withoutSecret(path)).toLowerCase();
		for (let at = 0; at + 6 <= secret.length; at += 1)
			expect(shown).not.toContain(secret.slice(at, at + 6).toLowerCase());
	});

	test('shows nothing of any secret, however its characters are escaped', () => {
		const spelled = fc.array(fc.boolean(), { minLength: 80, maxLength: 80 });
		const folder = fc.constantFrom('/en/preview/', '/de/follow/', '/fr/follow/confirm/', '/es/sign-in/join/');
		fc.assert(
			fc.property(folder, spelled, (below, which) => {
				const path = [...(below + secret)].map((one, at) => (which[at] && one !== '/' ? escaped(one) : one)).join('');
				expect(unescapedWholly(withoutSecret(path))).toBe(`${below}…`);
			}),
		);
	});

	test('of escapes without end is none', () => {
		expect(withoutSecret(`/${'%25'.repeat(5_000)}${secret}`)).not.toContain(secret);
		expect(withoutSecret(`/%${'25'.repeat(8_000)}${secret}`)).toBe('/…');
		expect(withoutSecret(`/${'1a'.repeat(8_000)}`)).toBe('/…');
	});
});

function unescapedWholly(path: string): string {
	let plain = path;
	for (let reading = 0; reading < 20; reading += 1)
		plain = plain.replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
	return plain;
}
