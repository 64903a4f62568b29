import { type FileFacts, type FileKind, kindOfFile } from '@/archive/files/file';
import type { Figure } from '@/archive/statements/figure';

/** What is said of a file in a text's language. */
export interface FigureText {
	alt: string;
	/** Ticked for a picture; of anything else it says nothing, even if another file was chosen before. */
	decorative: boolean;
	credit: string;
}

export function isDecorative({ decorative }: Pick<FigureText, 'decorative'>, kind: FileKind | undefined): boolean {
	return decorative && (kind === undefined || kind === 'picture');
}

/** Whether words in a file's place are missing. */
export function lacksAlt(words: FigureText, kind: FileKind): boolean {
	return kind !== 'document' && !isDecorative(words, kind) && !words.alt.trim();
}

export function figureOf(file: FileFacts, words: FigureText): Figure {
	const { alt, credit } = words;
	return isDecorative(words, kindOfFile(file.media))
		? { file, alt: '', credit, decorative: true }
		: { file, alt, credit };
}
