import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { Failure } from '@/platform/failure';
import { renameFont } from './rename-font';

/** What browsers apply by themselves, and figures of one width and of the height of capitals, which the stylesheets ask for. */
const features = 'calt ccmp clig dnom frac kern liga lnum locl mark mkmk numr rclt rlig rvrn tnum'.split(' ');
/** The licence and its address, which go with every copy. */
const licence = [13, 14];

/** A face of a stylesheet: the file it is made of, its first and last code points, and its weights. */
interface Face {
	file: string;
	ranges: [number, number][];
	weights: { min: number; max: number };
}

/** Cuts each face that a stylesheet names out of the whole font: its letters, weights and features, and nothing else. */
export async function cutFonts(stylesheet: string, directory: string): Promise<void> {
	await mkdir(directory, { recursive: true });
	for (const { file, ranges, weights } of facesOf(await readFile(stylesheet, 'utf8'))) {
		const family = file.replace(/-(latin|cyrillic).*$/, '');
		const whole = await readFile(join('node_modules/@fontsource-variable', family, 'files', file));
		const cut = await subsetFont(whole, lettersOf(ranges), {
			targetFormat: 'sfnt',
			keepFeatures: features,
			preserveNameIds: licence,
			variationAxes: { wght: weights },
		});
		// The makers keep the name "Source" for the whole fonts (SIL Open Font License 1.1, 3).
		renameFont(cut, 'Source', 'Rostra');
		await writeFile(join(directory, file), await convert(cut, 'woff2'));
	}
}

/** The faces that have a file. */
export function facesOf(css: string): Face[] {
	const blocks = css.split('@font-face').filter((block) => block.includes('url('));
	return blocks.map((block) => {
		const file = basename(/url\("([^"]+)"\)/.exec(block)?.[1] ?? '');
		const [, min, max] = /font-weight:\s*(\d+) (\d+);/.exec(block) ?? [];
		const ranges = [...block.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
			([, first = '', last = first]): [number, number] => [Number.parseInt(first, 16), Number.parseInt(last, 16)],
		);
		if (!file || !min || !max || ranges.length === 0)
			throw new Failure(`A face needs a file, two weights and letters; this one lacks some:${block}`);
		return { file, ranges, weights: { min: Number(min), max: Number(max) } };
	});
}

function lettersOf(ranges: [number, number][]): string {
	return ranges
		.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
		.map((point) => String.fromCodePoint(point))
		.join('');
}
