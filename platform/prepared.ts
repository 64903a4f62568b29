import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Characters of all questions that are named: a plan takes about 0.1 MB of each connection for a thousand of them. */
const namedAtMost = 160_000;
const seenAtMost = 200;

/** Milliseconds that a name holds and seconds that a connection lives: then other questions may have their turn. */
const heldFor = 3_600_000;
export const connectionSeconds = heldFor / 1000;

/**
 * Names to prepare questions by that take about as long to plan as to answer: the database then plans the first few, and where one
 * plan does for all values keeps it. A question is named when it comes again, and few are at a time: the database forgets a name only
 * with its connection.
 */
export function preparedNames(now: () => number = () => performance.now()) {
	const perf = { now };
	const seen = new LRUCache<string, true>({ max: seenAtMost });
	const sizeCalculation = (_: string, text: string) => text.length;
	const names = new LRUCache<string, string>({
		maxSize: namedAtMost,
		sizeCalculation,
		ttl: heldFor,
		ttlResolution: 0,
		perf,
	});

	return function nameOf(text: string): string | undefined {
		const known = names.get(text);
		if (known || !seen.has(text)) {
			seen.set(text, true);
			return known;
		}
		names.purgeStale();
		if (names.calculatedSize + text.length > namedAtMost) return undefined;
		const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
		names.set(text, name);
		return name;
	};
}
