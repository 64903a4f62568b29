import { block } from '../statements/text';
import { type FileFacts, kindOfFile } from './file';
import { filesOf } from './known-files';
import { partName, shownFormats, widthsOf } from './sizes';

/** A file, and the edition that shows it. */
export interface ShownFile {
	ref: string;
	locale: string;
	number: number;
	file: FileFacts;
}

/** What is wrong with a part of it: it is not there, or its bytes are not those of its address. */
export interface FileFault extends ShownFile {
	part: string;
	fault: 'missing-file' | 'altered-file';
}

/** Where files are looked for. Throws when it cannot be told what is there. */
export interface Holding {
	/** Whether pictures are there as they were taken, too, and not in their sizes alone. */
	hasPicturesAsTaken: boolean;
	sizeOf(file: FileFacts, part: string): Promise<number | null>;
	/** The SHA-256 of a part that is there, read as it comes. */
	hashOf(file: FileFacts, part: string): Promise<string>;
}

interface Edition {
	ref: string;
	locale: string;
	number: number;
	blocks: readonly unknown[];
}

/** The files that editions show, captions too; none of an edition whose text cannot be read. */
export function listShownFiles(editions: readonly Edition[]): ShownFile[] {
	return editions.flatMap(({ ref, locale, number, blocks }) => {
		const parsed = block.array().safeParse(blocks);
		return parsed.success ? filesOf(parsed.data).map((file) => ({ ref, locale, number, file })) : [];
	});
}

/**
 * Reads each file once and tells every edition that shows one which is missing or altered. A picture's sizes have no hash of their own:
 * they must be there. Returns how many files were read or looked for.
 */
export async function verifyFiles(
	shown: readonly ShownFile[],
	holding: Holding,
	tell: (fault: FileFault) => void,
): Promise<number> {
	const known = new Map<string, Pick<FileFault, 'part' | 'fault'>[]>();
	for (const one of shown) {
		const faults = known.get(one.file.hash) ?? (await faultsOf(one.file, holding));
		known.set(one.file.hash, faults);
		for (const fault of faults) tell({ ...one, ...fault });
	}
	return known.size;
}

async function faultsOf(file: FileFacts, holding: Holding): Promise<Pick<FileFault, 'part' | 'fault'>[]> {
	const sizes = widthsOf(file).flatMap((width) => shownFormats.map((format) => partName(width, format)));
	const isWhole = kindOfFile(file.media) !== 'picture' || holding.hasPicturesAsTaken;
	const faults: Pick<FileFault, 'part' | 'fault'>[] = [];
	for (const part of isWhole ? ['original', ...sizes] : sizes) {
		if (!(await holding.sizeOf(file, part))) faults.push({ part, fault: 'missing-file' });
		else if (part === 'original' && (await holding.hashOf(file, part)) !== file.hash) {
			faults.push({ part, fault: 'altered-file' });
		}
	}
	return faults;
}
