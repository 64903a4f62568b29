import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import cacache from 'cacache';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Bookmark } from '@/archive/freshness/read-changes';
import { log } from '@/platform/log';
import type { Entry } from './entry';
import { noted, onDisk, readStored, storedForm } from './stored-form';

interface Kept {
	integrity: string;
	size: number;
	tags: string[];
}

/** An answer being written, and whether what it shows was dropped meanwhile. */
interface Write {
	tags: string[];
	dropped: boolean;
	over: Promise<void>;
}

const bookmarkShape = z.object({ identity: z.string(), xid: z.string(), at: z.string() });
const mostWrites = 64;

/** The types leave out the options: without `removeFully` the key's file would grow with each removal. */
const removeEntry = cacache.rm.entry as (cache: string, key: string, options: object) => Promise<unknown>;
const removeKey = (directory: string, key: string) => removeEntry(directory, key, { removeFully: true });

/**
 * Kept answers on the disk, for when this node starts again while the database is away. Bounded by bytes; each file is
 * written whole or not at all and its checksum is compared when it is read (cacache). What cannot be read is as if not there.
 */
export class DiskShelf {
	/** Resolves when it is known what is there. */
	readonly opened: Promise<void>;
	private readonly kept: LRUCache<string, Kept>;
	private readonly keysByTag = new Map<string, Set<string>>();
	private readonly writing = new Map<string, Write>();
	private isOpen = false;
	/** Dropped before it was known what is here. */
	private readonly droppedEarly: (readonly string[] | null)[] = [];
	private readonly removals = new Set<Promise<unknown>>();
	/** Something that was dropped may still be there. */
	private isLittered = false;

	constructor(
		private readonly directory: string,
		maxBytes: number,
	) {
		this.kept = new LRUCache({
			maxSize: Math.max(1, maxBytes),
			sizeCalculation: ({ size }) => size,
			dispose: (kept, key, reason) => {
				this.unlink(key, kept);
				if (reason !== 'set') this.remove(key, kept);
				else if (this.kept.peek(key)?.integrity !== kept.integrity) this.removeContent(kept);
			},
		});
		this.opened = this.open();
	}

	/** How far the answers here were fresh when this node last ran. */
	static async readBookmark(directory: string): Promise<Bookmark | null> {
		const text = await readFile(join(directory, 'bookmark.json'), 'utf8').catch(() => '');
		try {
			return bookmarkShape.parse(JSON.parse(text));
		} catch {
			return null;
		}
	}

	async get(key: string): Promise<Entry | null> {
		const kept = this.kept.get(key);
		if (!kept) return null;
		try {
			const { data, metadata } = await cacache.get(this.directory, key);
			// What was dropped while it was read is not there.
			return this.kept.peek(key) === kept ? readStored(data, metadata) : null;
		} catch (err) {
			log.warn({ err }, 'a kept answer could not be read');
			this.kept.delete(key);
			return null;
		}
	}

	/** Writes an answer behind the scenes; under pressure it is left out. */
	put(key: string, entry: Entry): void {
		if (this.writing.size >= mostWrites || this.writing.has(key)) return;
		const write: Write = { tags: entry.tags, dropped: false, over: Promise.resolve() };
		this.writing.set(key, write);
		write.over = this.write(key, entry, write)
			.catch((err) => log.warn({ err }, 'an answer could not be kept on the disk'))
			.finally(() => this.writing.delete(key));
	}

	drop(tags: readonly string[] | null): void {
		if (!this.isOpen) this.droppedEarly.push(tags);
		for (const write of this.writing.values()) {
			if (!tags || write.tags.some((tag) => tags.includes(tag))) write.dropped = true;
		}
		if (!tags) this.kept.clear();
		for (const tag of tags ?? []) for (const key of [...(this.keysByTag.get(tag) ?? [])]) this.kept.delete(key);
	}

	/**
	 * Notes how far was read, once what was dropped is gone, also what was being written. What could not be deleted is not to be there
	 * again after a start: nothing is noted any more then, so that all changes since are read once more.
	 */
	async mark(bookmark: Bookmark): Promise<void> {
		await this.opened;
		const dropped = [...this.writing.values()].filter((write) => write.dropped);
		await Promise.all(dropped.map(({ over }) => over));
		await Promise.all(this.removals);
		if (this.isLittered) return;
		const path = join(this.directory, 'bookmark.json');
		await writeFile(`${path}.new`, JSON.stringify(bookmark));
		await rename(`${path}.new`, path);
	}

	get count(): number {
		return this.kept.size;
	}

	get bytes(): number {
		return this.kept.calculatedSize;
	}

	private async open(): Promise<void> {
		const list = await cacache.ls(this.directory).catch(() => ({}));
		for (const [key, { integrity, size, metadata }] of Object.entries(list)) {
			const parsed = noted.safeParse(metadata);
			const kept = { integrity, size: onDisk(size), tags: parsed.data?.tags ?? [] };
			if (parsed.success) this.link(key, kept);
			else this.remove(key, kept);
		}
		this.isOpen = true;
		for (const tags of this.droppedEarly) this.drop(tags);
	}

	private async write(key: string, entry: Entry, write: Write): Promise<void> {
		await this.opened;
		// What is being deleted may be what stood here before: its file has the same name.
		await Promise.all(this.removals);
		const { data, metadata } = storedForm(key, entry);
		const integrity = await cacache.put(this.directory, key, data, { metadata });
		const kept = { integrity: String(integrity), size: onDisk(data.length), tags: entry.tags };
		if (write.dropped) this.remove(key, kept);
		else this.link(key, kept);
	}

	private link(key: string, kept: Kept): void {
		this.kept.set(key, kept);
		if (this.kept.peek(key) !== kept) {
			// Larger than all may be: nobody would find it to delete it when what it shows is dropped.
			this.remove(key, kept);
			return;
		}
		for (const tag of kept.tags) {
			const keys = this.keysByTag.get(tag);
			if (keys) keys.add(key);
			else this.keysByTag.set(tag, new Set([key]));
		}
	}

	private unlink(key: string, { tags }: Kept): void {
		for (const tag of tags) {
			const keys = this.keysByTag.get(tag);
			keys?.delete(key);
			if (keys?.size === 0) this.keysByTag.delete(tag);
		}
	}

	private remove(key: string, kept: Kept): void {
		this.track(removeKey(this.directory, key));
		this.removeContent(kept);
	}

	private removeContent({ integrity }: Kept): void {
		this.track(cacache.rm.content(this.directory, integrity));
	}

	private track(deletion: Promise<unknown>): void {
		const removal = deletion
			.catch((err) => {
				this.isLittered = true;
				log.warn({ err }, 'a dropped answer could not be deleted from the disk');
			})
			.finally(() => this.removals.delete(removal));
		this.removals.add(removal);
	}
}
