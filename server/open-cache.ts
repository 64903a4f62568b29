import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listRefs } from '@/archive/statements/published';
import { env } from '@/platform/env';
import { log } from '@/platform/log';
import { claimFolder } from './cache/claim-folder';
import { DiskShelf } from './cache/disk-shelf';
import { PageCache } from './cache/page-cache';
import { Freshness } from './freshness';
import { KnownRefs } from './known-refs';

export interface OpenedCache {
	cache: PageCache;
	truth: Freshness;
	refs: KnownRefs;
}

/** Milliseconds between two notes of how far was read; what was read since is read again after a start. */
const interval = 10_000;

/**
 * Opens this process's cache, with what it kept on the disk when it last ran, and follows what changes in the archive. Several
 * processes of one machine keep an equal share each. Without `onDisk`, and where another process has the folder or it cannot be written
 * to, memory alone keeps.
 */
export async function openCache({ onDisk }: { onDisk: boolean }): Promise<OpenedCache> {
	const share = 1_000_000 / (env.SLOT > 0 ? env.PROCESSES : 1);
	const directory = onDisk ? await openFolder().catch(withoutFolder) : null;
	const disk = directory ? new DiskShelf(directory, env.CACHE_DISK_MB * share) : null;
	const cache = new PageCache(env.CACHE_MEMORY_MB * share, disk);
	let noted = 0;
	const truth = new Freshness({
		url: env.DATABASE_URL ?? '',
		bookmark: directory ? await DiskShelf.readBookmark(directory) : null,
		hasReplica: isElsewhere(env.READER_DATABASE_URL),
		drop: (tags) => {
			cache.drop(tags);
			refs.drop(tags);
		},
		onRead: (bookmark) => {
			if (!disk || Date.now() - noted < interval) return;
			noted = Date.now();
			disk.mark(bookmark).catch((err) => log.warn({ err }, 'how far was read could not be noted on the disk'));
		},
	});
	const refs = new KnownRefs({ list: (after) => listRefs({ after }), isCurrent: () => truth.readerIsCurrent() });
	return { cache, truth, refs };
}

/**
 * This process's folder; null when another has it. What nobody will serve is deleted: answers of another build, which name files that are
 * gone, and those of processes that there are no more.
 */
async function openFolder(): Promise<string | null> {
	const root = join(env.DATA_DIR, 'cache');
	const build = basename(env.BUILD_DIR);
	const directory = join(root, build, String(env.SLOT));
	await mkdir(directory, { recursive: true });
	if (!(await claimFolder(directory))) {
		log.warn({ directory }, 'another process keeps its answers here: this one keeps none on the disk');
		return null;
	}
	const isUsed = (slot: string) => (env.SLOT > 0 ? Number(slot) >= 1 && Number(slot) <= env.PROCESSES : slot === '0');
	const left = [
		...(await readdir(root)).filter((name) => name !== build).map((name) => join(root, name)),
		...(await readdir(join(root, build))).filter((slot) => !isUsed(slot)).map((slot) => join(root, build, slot)),
	];
	for (const folder of left) await rm(folder, { recursive: true, force: true });
	return directory;
}

/** A full disk or a folder of somebody else's is no reason to be away: nothing that was kept there is served then. */
function withoutFolder(err: unknown): null {
	log.error({ err }, 'the folder of kept answers cannot be used: this process keeps none on the disk');
	return null;
}

/** Whether the reading room's database is another server than the desk's. */
function isElsewhere(readerUrl: string | undefined): boolean {
	if (!readerUrl || !env.DATABASE_URL) return false;
	return new URL(readerUrl).host !== new URL(env.DATABASE_URL).host;
}
