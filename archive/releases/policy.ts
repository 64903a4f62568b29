import { holds, type Member } from '../members/member';

/** Releases are made by whoever may publish in some language; each of their parts needs the grant for its own. */
export function mayRelease(member: Member): boolean {
	return holds(member, 'publisher');
}
