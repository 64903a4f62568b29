import { LRUCache } from 'lru-cache';
import { type Entry, sizeOf } from './entry';

/** Kept answers of one sort, bounded by bytes, the least lately asked for going first. Each can be found by what it shows. */
export class Shelf {
	private readonly entries: LRUCache<string, Entry>;
	private readonly keysByTag = new Map<string, Set<string>>();

	constructor(maxBytes: number) {
		this.entries = new LRUCache({
			maxSize: Math.ceil(maxBytes),
			maxEntrySize: Math.ceil(maxBytes / 8),
			sizeCalculation: sizeOf,
			dispose: (entry, key) => this.forget(key, entry),
		});
	}

	get(key: string): Entry | undefined {
		return this.entries.get(key);
	}

	set(key: string, entry: Entry): void {
		this.entries.set(key, entry);
		if (this.entries.peek(key) !== entry) return;
		for (const tag of entry.tags) {
			const keys = this.keysByTag.get(tag);
			if (keys) keys.add(key);
			else this.keysByTag.set(tag, new Set([key]));
		}
	}

	delete(key: string): void {
		this.entries.delete(key);
	}

	/** Drops what shows one of the tags; null is everything. */
	drop(tags: readonly string[] | null): void {
		if (!tags) this.entries.clear();
		for (const tag of tags ?? []) for (const key of [...(this.keysByTag.get(tag) ?? [])]) this.entries.delete(key);
	}

	get count(): number {
		return this.entries.size;
	}

	get bytes(): number {
		return this.entries.calculatedSize;
	}

	private forget(key: string, entry: Entry): void {
		for (const tag of entry.tags) {
			const keys = this.keysByTag.get(tag);
			keys?.delete(key);
			if (keys?.size === 0) this.keysByTag.delete(tag);
		}
	}
}
