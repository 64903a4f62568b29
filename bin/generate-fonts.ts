import { readFile, writeFile } from 'node:fs/promises';
import { fingerprint } from './fingerprint';
import { step } from './steps';

const directory = 'ui/fonts/generated';
const stamp = `${directory}/.fingerprint`;
const stylesheet = 'ui/styles/fonts.css';

/** Cuts the fonts to what the stylesheet sets in them, if it, a font or the cutter changed since the last time. */
export async function generateFonts(): Promise<void> {
	const now = await fingerprint([
		stylesheet,
		'bin/cut-fonts.ts',
		'bin/rename-font.ts',
		'node_modules/subset-font/package.json',
		'node_modules/@fontsource-variable/source-sans-3/package.json',
		'node_modules/@fontsource-variable/source-serif-4/package.json',
	]);
	const last = await readFile(stamp, 'utf8').catch(() => null);
	if (last === now) return;
	await step('Cutting the fonts', async () => {
		// Only where sites are built: what cuts is no part of a site.
		const { cutFonts } = await import('./cut-fonts');
		await cutFonts(stylesheet, directory);
		await writeFile(stamp, now);
	});
}
