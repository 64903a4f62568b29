import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listRefs } from '@/archive/statements/published';
import { env } from '@/platform/env';
import { log } from '@/platform/log';
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
 * processes of one machine keep an equal share each.
 * Answers of another build are deleted: they name files that are no longer served.
 */
export async function openCache(): Promise<OpenedCache> {
	const root = join(env.DATA_DIR, 'cache');
	const build = basename(env.BUILD_DIR);
	const directory = join(root, build, String(env.SLOT));
	await mkdir(directory, { recursive: true });
	for (const other of await readdir(root)) {
		if (other !== build) await rm(join(root, other), { recursive: true, force: true });
	}
	const share = 1_000_000 / (env.SLOT > 0 ? env.PROCESSES : 1);
	const disk = new DiskShelf(directory, env.CACHE_DISK_MB * share);
	const cache = new PageCache(env.CACHE_MEMORY_MB * share, disk);
	let noted = 0;
	const truth = new Freshness({
		url: env.DATABASE_URL ?? '',
		bookmark: await DiskShelf.readBookmark(directory),
		hasReplica: isElsewhere(env.READER_DATABASE_URL),
		drop: (tags) => {
			cache.drop(tags);
			refs.drop(tags);
		},
		onRead: (bookmark) => {
			if (Date.now() - noted < interval) return;
			noted = Date.now();
			disk.mark(bookmark).catch((err) => log.warn({ err }, 'how far was read could not be noted on the disk'));
		},
	});
	const refs = new KnownRefs({ list: (after) => listRefs({ after }), isCurrent: () => truth.readerIsCurrent() });
	return { cache, truth, refs };
}

/** Whether the reading room's database is another server than the desk's. */
function isElsewhere(readerUrl: string | undefined): boolean {
	if (!readerUrl || !env.DATABASE_URL) return false;
	return new URL(readerUrl).host !== new URL(env.DATABASE_URL).host;
}
