import { askReader } from '@/platform/db';
import type { FileFacts } from './file';

/** A file that a public text shows, or one that a removed text did. */
export type PublishedFile = { isShown: true; file: FileFacts; refs: string[] } | { isShown: false };

/** Refs of so many statements that show a file are named. */
const mostRefs = 20;

/**
 * What everyone may see of a file: it is there as long as an edition that shows it is public, of whatever language and number. Null for
 * every other hash.
 */
export async function findPublishedFile({ hash }: { hash: string }): Promise<PublishedFile | null> {
	const [shown, ...more] = await askReader<
		(FileFacts & { width: number | null; height: number | null; ref: string })[]
	>`
		SELECT hash, media, name, bytes, width, height, ref FROM published.file WHERE hash = ${hash} AND is_shown LIMIT ${mostRefs}`;
	if (shown) {
		const { ref, width, height, ...file } = shown;
		const measured = width && height ? { width, height } : {};
		return {
			isShown: true,
			file: { ...file, ...measured },
			refs: [...new Set([ref, ...more.map((other) => other.ref)])],
		};
	}
	const gone = await askReader<object[]>`SELECT FROM published.file WHERE hash = ${hash} LIMIT 1`;
	return gone.length > 0 ? { isShown: false } : null;
}
