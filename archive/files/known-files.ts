import type { Transaction } from '@/platform/db';
import { type Block, segmentsOf } from '../statements/text';
import { canonicalJson } from '../trail/canonical';
import type { FileFacts, MediaType } from './file';

interface FileRow {
	hash: string;
	media: string;
	name: string;
	bytes: number;
	width: number | null;
	height: number | null;
}

/** What a text says of a file, from what the archive knows of it. */
export function factsOfFile({ hash, media, name, bytes, width, height }: FileRow): FileFacts {
	const measured = width && height ? { width, height } : {};
	return { hash, media: media as MediaType, name, bytes, ...measured };
}

/** The files that a text shows, captions too. */
export function filesOf(blocks: readonly Block[]): FileFacts[] {
	return segmentsOf(blocks).flatMap(({ figure }) =>
		figure ? [figure.file, ...(figure.captions ? [figure.captions] : [])] : [],
	);
}

/** Whether the archive has every file that a text shows, and the text says of each what is true of it. */
export async function knowsFiles(tx: Transaction, blocks: readonly Block[]): Promise<boolean> {
	const shown = filesOf(blocks);
	if (shown.length === 0) return true;
	const rows = await tx.file.findMany({ where: { hash: { in: shown.map(({ hash }) => hash) } } });
	const known = new Map(rows.map((row) => [row.hash, canonicalJson(factsOfFile(row))]));
	return shown.every((file) => known.get(file.hash) === canonicalJson(file));
}
