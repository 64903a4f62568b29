import { canonicalJson, sha256 } from '../trail/canonical';
import { segmentsOf, type Text, unitOf } from './text';

/**
 * The units of `basis` that read differently in `current`, in the order of `current`, removed ones last:
 * segment keys, `title` or `lead`. Compared by hash, never by time. `confirmed` are hashes of what single units follow instead,
 * empty for one that follows its being taken out.
 */
export function changedKeys(
	basis: Text,
	current: Text,
	confirmed: ReadonlyMap<string, string> = new Map<string, string>(),
): string[] {
	const before = new Map([...hashesOf(basis), ...confirmed]);
	const after = hashesOf(current);
	const changed = [...after].filter(([key, hash]) => before.get(key) !== hash).map(([key]) => key);
	const removed = [...before].filter(([key, hash]) => hash !== '' && !after.has(key)).map(([key]) => key);
	return [...changed, ...removed];
}

/** The hash of each unit of a text: what a translator must follow. Parts of one unit are hashed together. */
export function hashesOf(text: Text): Map<string, string> {
	const units = new Map<string, unknown[]>();
	units.set('title', [text.title]);
	if (text.lead) units.set('lead', [text.lead]);
	for (const { key, ...content } of segmentsOf(text.blocks)) {
		const unit = unitOf(key);
		units.set(unit, [...(units.get(unit) ?? []), content]);
	}
	return new Map([...units].map(([key, content]) => [key, sha256(canonicalJson(content))]));
}
