import { canonicalJson, sha256 } from '../trail/canonical';

/** The same for the same finding, as long as what was found and what it was seen in is the same. */
export function findingId(
	check: string,
	key: string,
	missing: readonly string[],
	added: readonly string[],
	seen: unknown,
): string {
	return sha256(canonicalJson([check, key, missing, added, seen]));
}
