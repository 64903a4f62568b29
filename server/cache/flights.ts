import type { Entry } from './entry';

/** An answer being made, and what was dropped meanwhile: what shows some of it may have been read too early. */
interface Flight {
	result: Promise<Entry>;
	dropped: Set<string>;
	droppedAll: boolean;
}

/** Makes each answer once, however many ask for it at the same time. */
export class Flights {
	private readonly flights = new Map<string, Flight>();

	/**
	 * The answer of a flight under way or of a new one. Who asks after something was dropped does not get an answer that began
	 * before and shows it; `keep` gets only answers that nothing was dropped of.
	 */
	async join(key: string, make: () => Promise<Entry>, keep: (entry: Entry) => void): Promise<Entry> {
		const running = this.flights.get(key);
		if (!running) return this.begin(key, make, keep);
		const droppedBefore = new Set(running.dropped);
		const allBefore = running.droppedAll;
		const entry = await running.result;
		const isLate = allBefore || entry.tags.some((tag) => droppedBefore.has(tag));
		return isLate ? this.join(key, make, keep) : entry;
	}

	/** Marks what is being made. */
	drop(tags: readonly string[] | null): void {
		for (const flight of this.flights.values()) {
			if (!tags) flight.droppedAll = true;
			else for (const tag of tags) flight.dropped.add(tag);
		}
	}

	/** Whether this answer is being made. */
	has(key: string): boolean {
		return this.flights.has(key);
	}

	get count(): number {
		return this.flights.size;
	}

	private begin(key: string, make: () => Promise<Entry>, keep: (entry: Entry) => void): Promise<Entry> {
		const flight: Flight = { result: make(), dropped: new Set(), droppedAll: false };
		this.flights.set(key, flight);
		const end = () => {
			if (this.flights.get(key) === flight) this.flights.delete(key);
		};
		flight.result = flight.result.then(
			(entry) => {
				end();
				if (!flight.droppedAll && !entry.tags.some((tag) => flight.dropped.has(tag))) keep(entry);
				return entry;
			},
			(error) => {
				end();
				throw error;
			},
		);
		return flight.result;
	}
}
