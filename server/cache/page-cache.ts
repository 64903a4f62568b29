import type { DiskShelf } from './disk-shelf';
import type { Entry } from './entry';
import { Flights } from './flights';
import { Shelf } from './shelf';

/**
 * Where an answer is kept. `pages` are as many as the archive has; `questions` are what readers ask it, without end; `others`
 * say that something is not here or elsewhere. A flood of one sort cannot push out another.
 */
export type ShelfName = 'pages' | 'questions' | 'others';

const shares: Record<ShelfName, number> = { pages: 0.78, questions: 0.17, others: 0.05 };

/** The one cache of a node: finished answers in memory and, of pages, on the disk. */
export class PageCache {
	readonly shelves: Record<ShelfName, Shelf>;
	readonly flights = new Flights();

	constructor(
		maxBytes: number,
		readonly disk: DiskShelf | null,
	) {
		const shelf = (name: ShelfName) => new Shelf(maxBytes * shares[name]);
		this.shelves = { pages: shelf('pages'), questions: shelf('questions'), others: shelf('others') };
	}

	/** A kept answer in memory. */
	get(key: string): Entry | undefined {
		return this.shelves.pages.get(key) ?? this.shelves.questions.get(key) ?? this.shelves.others.get(key);
	}

	/** A kept page from the disk, which is in memory from then on. */
	async fetch(key: string): Promise<Entry | null> {
		const entry = (await this.disk?.get(key)) ?? null;
		if (entry) this.shelves.pages.set(key, entry);
		return entry;
	}

	/** Keeps an answer in place of whatever was kept at its address. */
	keep(name: ShelfName, key: string, entry: Entry): void {
		for (const shelf of Object.values(this.shelves)) if (shelf !== this.shelves[name]) shelf.delete(key);
		this.shelves[name].set(key, entry);
		// What shows nothing of the archive can be made without the database.
		if (name === 'pages' && entry.tags.length > 0) this.disk?.put(key, entry);
	}

	/** Drops what shows one of the tags, also what is just being made; null is everything. */
	drop(tags: string[] | null): void {
		for (const shelf of Object.values(this.shelves)) shelf.drop(tags);
		this.flights.drop(tags);
		this.disk?.drop(tags);
	}
}
