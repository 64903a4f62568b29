import type { Others } from './beats';

/** The names of who came and who went between two lists; a member's own other tabs do neither. */
export function comings(before: Others, now: Others): { came: string[]; left: string[] } {
	const [then, here] = [namesOf(before), namesOf(now)];
	return {
		came: [...here].filter(([id]) => !then.has(id)).map(([, name]) => name),
		left: [...then].filter(([id]) => !here.has(id)).map(([, name]) => name),
	};
}

function namesOf(others: Others): Map<string, string> {
	return new Map(others.filter(({ isSelf }) => !isSelf).map(({ memberId, name }) => [memberId, name]));
}
