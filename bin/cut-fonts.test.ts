import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { expect, test } from 'vitest';
import { makeTemporary } from '@/platform/testing/temporary';
import { cutFonts, facesOf } from './cut-fonts';

const stylesheet = 'ui/styles/fonts.css';

test('every face of the stylesheet is cut to a smaller font that browsers take', async () => {
	const { path, remove } = await makeTemporary('fonts');
	const directory = path('cut');
	try {
		await cutFonts(stylesheet, directory);
		const faces = facesOf(await readFile(stylesheet, 'utf8'));
		expect(faces).toHaveLength(12);
		for (const { file } of faces) {
			const cut = await readFile(join(directory, file));
			expect(cut.subarray(0, 4).toString('latin1')).toBe('wOF2');
			const family = file.startsWith('source-serif-4') ? 'source-serif-4' : 'source-sans-3';
			const whole = await stat(join('node_modules/@fontsource-variable', family, 'files', file));
			expect(cut.length).toBeLessThan(whole.size);
			const sfnt = Buffer.from(await convert(cut, 'sfnt'));
			const names = sfnt.toString('latin1') + sfnt.swap16().toString('utf16le');
			expect(names).toMatch(/Rostra S(erif|ans)/);
			expect(names).not.toMatch(/Source ?S(erif|ans)/);
			expect(names).toContain('Reserved Font Name');
			expect(names).toContain('scripts.sil.org/OFL');
		}
	} finally {
		await remove();
	}
});

test('a face gives its file, its letters and its weights', () => {
	const css = '@font-face { font-weight: 400 700; src: url("../a/b.woff2"); unicode-range: U+0041-005A, U+2116; }';
	expect(facesOf(css)).toEqual([
		{
			file: 'b.woff2',
			ranges: [
				[0x41, 0x5a],
				[0x2116, 0x2116],
			],
			weights: { min: 400, max: 700 },
		},
	]);
});

test('a face without letters or weights is refused with its own words', () => {
	expect(() => facesOf('@font-face { font-weight: 400; src: url("b.woff2"); unicode-range: U+0041; }')).toThrow(
		/lacks some:.*b\.woff2/,
	);
});
