import { kindOfFile, type MediaType } from '@/archive/files/file';
import { type Block, segmentsOf } from '@/archive/statements/text';
import { shownFigure } from './text/figure-facts';

/** A recording or a document that an entry of a feed brings along. */
export interface Enclosure {
	url: string;
	type: MediaType;
	bytes: number;
	/** What is heard or seen, else the caption, else the file's name. */
	title: string;
}

/** The recordings and documents of a text, each once; of what was withdrawn none. Pictures stand in the text itself. */
export function enclosuresOf(
	{ blocks, withdrawn }: { blocks: readonly Block[]; withdrawn: boolean },
	publicUrl: string,
): Enclosure[] {
	const found = new Map<string, Enclosure>();
	for (const { figure, text } of withdrawn ? [] : segmentsOf(blocks)) {
		if (!figure || kindOfFile(figure.file.media) === 'picture' || found.has(figure.file.hash)) continue;
		const { hash, media, bytes, name } = figure.file;
		const title = figure.alt || text || name;
		found.set(hash, { url: shownFigure(figure, publicUrl).address, type: media, bytes, title });
	}
	return [...found.values()];
}
