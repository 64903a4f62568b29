import { createHash } from 'node:crypto';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The keys of one imported statement: the same names give the same keys in every language and in every run,
 * so that equal units align and a second import changes nothing. Names differ, keys differ.
 */
export function keysFor(sourceId: string): (name: string) => string {
	const given = new Map<string, string>();
	const used = new Set<string>();
	return (name) => {
		const known = given.get(name);
		if (known !== undefined) return known;
		let attempt = 0;
		let key = keyFrom(`${sourceId}\n${name}`);
		while (used.has(key)) key = keyFrom(`${sourceId}\n${name}\n${++attempt}`);
		used.add(key);
		given.set(name, key);
		return key;
	};
}

/** Counts within one version: the second part of a unit becomes `key-2`, the third `key-3`. */
export function partsOf(): (key: string) => string {
	const counts = new Map<string, number>();
	return (key) => {
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		return count === 1 ? key : `${key}-${count}`;
	};
}

function keyFrom(name: string): string {
	const digest = createHash('sha256').update(name).digest();
	return `s${Array.from(digest.subarray(0, 7), (byte) => crockford[byte & 31]).join('')}`;
}
