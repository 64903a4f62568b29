import type { FileFacts } from './file';

/** Formats in which pictures are shown, the smaller first. */
export const shownFormats = ['webp', 'jpg'] as const;
export type ShownFormat = (typeof shownFormats)[number];

const widths = [480, 960, 1600, 2400];

/** The widths in which a picture is kept to be shown, none wider than it is. Empty for what is no picture. */
export function widthsOf({ width }: Pick<FileFacts, 'width'>): number[] {
	if (!width) return [];
	const narrower = widths.filter((one) => one < width);
	const [widest = 0] = widths.slice(-1);
	return width <= widest ? [...narrower, width] : narrower;
}

/** What of a picture is asked for: `960.webp`. */
export function partName(width: number, format: ShownFormat): string {
	return `${width}.${format}`;
}

/** The part of a file that a name asks for: one of a picture's sizes, or `original`. Null where there is none. */
export function partOf(file: FileFacts, name: string): string | null {
	const sizes = widthsOf(file).flatMap((width) => shownFormats.map((format) => partName(width, format)));
	if (sizes.includes(name)) return name;
	return name === file.name ? 'original' : null;
}

/** Where a file is, below where files are. Pictures are shown in their sizes alone. */
export function fileAddress(at: string, { hash, name }: Pick<FileFacts, 'hash' | 'name'>): string {
	return `${at}/${hash}/${encodeURIComponent(name)}`;
}

export function sizeAddress(at: string, { hash }: Pick<FileFacts, 'hash'>, width: number, format: ShownFormat): string {
	return `${at}/${hash}/${partName(width, format)}`;
}
