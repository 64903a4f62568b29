import { randomUUID } from 'node:crypto';
import type { Call } from './knock';
import { members, type Person, people } from './people';
import type { World } from './world';

/** Who comes through a door, and how it answers them; everybody else is refused. */
export interface Law {
	pass: readonly Person[];
	/** The answer to who passes: what was asked, or what stands in the way beside the law. */
	answer: string;
	/** The answer to members who do not pass. */
	refusal: string;
	call(world: World): Call | Promise<Call>;
	/** In a session that this call may end. */
	isLast?: boolean;
}

type Given = Partial<Pick<Law, 'answer' | 'refusal' | 'isLast'>>;

export const law = (pass: readonly Person[], call: Law['call'], given: Given = {}): Law => ({
	pass,
	call,
	answer: 'done',
	refusal: 'not-allowed',
	...given,
});

export const everybody: readonly Person[] = people;
export const anyMember: readonly Person[] = members;
export const authors: readonly Person[] = ['author'];
export const translators: readonly Person[] = ['translator'];
export const reviewers: readonly Person[] = ['reviewer'];
export const publishers: readonly Person[] = ['publisher', 'publisher + force-publisher'];
export const forcePublishers: readonly Person[] = ['publisher + force-publisher'];
export const admins: readonly Person[] = ['admin'];

/** The fields of a form about the draft; `revisionId` is none that exists unless it is named. */
export function draftForm({ draft }: Pick<World, 'draft'>, more: Record<string, string> = {}): Record<string, string> {
	const { ref, draftId } = draft;
	return { locale: 'en', ref, version: 'en', draftId, revisionId: randomUUID(), ...more };
}
