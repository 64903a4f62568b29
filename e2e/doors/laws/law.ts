import type { Call } from '../knock';
import { members, type Person } from '../people';
import type { subjects } from '../subjects';

export type Subjects = ReturnType<typeof subjects>;

export interface Law {
	/** Whom it lets in; the rest is refused, and whoever is not signed in is asked to be. */
	may: readonly Person[];
	/** Makes what is called for one who knocks: something of its own for each who is let in. */
	call: (made: Subjects) => Call | Promise<Call>;
	/** What those who are let in get: `done` where it is not said. */
	gives?: string;
	/** What members get who are not: `not-allowed` where it is not said. */
	refuses?: string | Partial<Record<Person, string>>;
	/** For whoever comes, signed in or not: there is nobody to ask. */
	isOpen?: true;
}

export const publishers: readonly Person[] = ['publisher', 'publisher + force-publisher'];
export const reviewers: readonly Person[] = ['reviewer', ...publishers];
export const withGrant = members.filter((person) => person !== 'no grant');
/** Whoever has a part in texts; an admin's grant alone gives none. */
export const workers = withGrant.filter((person) => person !== 'admin');

export const locale = 'en';
export const page = (below = '') => `/en/desk${below}`;
export const facts = { date: '2024-03-07', time: '14:05', timeZone: 'UTC' };

let number = 0;

/** A word that nothing else is called. */
export const fresh = (word: string) => `${word}${++number}`;
