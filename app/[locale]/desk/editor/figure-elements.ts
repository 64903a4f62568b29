import { type FileFacts, kindOfFile } from '@/archive/files/file';
import { fileAddress, sizeAddress, widthsOf } from '@/archive/files/sizes';
import { type Figure, lacksAlt, lacksCaptions } from '@/archive/statements/figure';

export interface FigureWords {
	/** Said where words are missing in place of what is seen or heard. */
	altMissing: string;
	decorative: string;
	/** Before the alternative text and the credit. */
	alt: string;
	credit: string;
	captionsMissing: string;
	/** What stands in an empty caption. */
	caption: string;
}

export interface FigureOptions {
	/** Below it are all files. */
	at: string;
	words: FigureWords;
}

/** A file as it is seen or heard while one works. */
export function fileElement(file: FileFacts, { at }: FigureOptions, page: Document): HTMLElement {
	const kind = kindOfFile(file.media);
	if (kind === 'picture') {
		const picture = page.createElement('img');
		picture.src = sizeAddress(
			at,
			file,
			widthsOf(file).findLast((width) => width <= 960) ?? widthsOf(file)[0] ?? 0,
			'webp',
		);
		picture.width = file.width ?? 0;
		picture.height = file.height ?? 0;
		// Its alternative text stands below it, to be read and written by everybody.
		picture.alt = '';
		return picture;
	}
	if (kind === 'audio' || kind === 'video') {
		const player = page.createElement(kind);
		player.src = fileAddress(at, file);
		player.controls = true;
		player.preload = 'none';
		player.setAttribute('aria-label', file.name);
		return player;
	}
	const link = page.createElement('a');
	link.href = fileAddress(at, file);
	link.textContent = file.name;
	return link;
}

/** What is said of a file beside its caption, and what is still to be said. */
export function noteElements(figure: Figure, { words }: FigureOptions, page: Document, lang?: string): HTMLElement[] {
	const line = (label: string, said = '', className = '') => {
		const element = page.createElement('p');
		element.className = `figure-note ${className}`.trim();
		element.append(label);
		if (said) {
			const own = page.createElement('span');
			if (lang) own.lang = lang;
			own.textContent = said;
			element.append(' ', own);
		}
		return element;
	};
	const { alt, credit, decorative } = figure;
	return [
		...(lacksAlt(figure) ? [line(words.altMissing, '', 'lacking')] : []),
		...(decorative ? [line(words.decorative)] : []),
		...(alt ? [line(words.alt, alt)] : []),
		...(credit ? [line(words.credit, credit)] : []),
		...(lacksCaptions(figure) ? [line(words.captionsMissing, '', 'lacking')] : []),
	];
}
