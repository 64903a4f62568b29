import type { Random } from '../recombined/random';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** Makes UUIDs of version 7 that depend on nothing but the times asked for and how many there were before. */
export function identifiers(): (at: Date) => string {
	let count = 0;
	return (at) => {
		const time = at.getTime().toString(16).padStart(12, '0');
		const number = (++count).toString(16).padStart(12, '0');
		return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number}`;
	};
}

/** Makes refs, each once. */
export function refs(random: Random, taken: Iterable<string> = []): () => string {
	const given = new Set(taken);
	return () => {
		for (;;) {
			const ref = Array.from({ length: 6 }, () => crockford[random.below(32)]).join('');
			if (given.has(ref)) continue;
			given.add(ref);
			return ref;
		}
	};
}
