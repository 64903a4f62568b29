import type { Member } from '@/archive/members/member';
import type { Staff } from '@/archive/testing';
import { draftsOf } from './subjects/drafts';
import { membersOf } from './subjects/members';
import { namesOf } from './subjects/names';
import { releasesOf } from './subjects/releases';
import { statementsOf } from './subjects/statements';

/** Texts, names and people in the states in which acts are possible, made by people who don't knock. */
export function subjects(team: Staff, admin: Member) {
	let count = 0;
	const next = () => ++count;
	const drafts = draftsOf(team, next);
	return {
		...drafts,
		...releasesOf(team, drafts, next),
		...statementsOf(team, next),
		...namesOf(team, next),
		...membersOf(admin),
	};
}
