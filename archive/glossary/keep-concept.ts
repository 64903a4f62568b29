import { z } from 'zod';
import { newId } from '../imports/new-id';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { conceptInput, differingIn } from './concept';
import { mayKeepGlossary, mayKeepTerms } from './policy';
import { lockConcept, writeConcepts } from './write-concept';

const input = z.strictObject({
	/** Null: a new one. */
	id: z.uuid().nullable(),
	/** All that is kept of it; a language left out has no terms. */
	concept: conceptInput,
});

/**
 * Keeps a concept: its note, the preferred term of each language, and the words that must not be used. Every language in which
 * something changes needs its grant. Refuses 'invalid', 'not-found', 'not-allowed', 'nothing-changed'.
 */
export async function keepConcept(
	member: Member,
	given: z.input<typeof input>,
): Promise<Outcome<{ conceptId: string }>> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { id, concept } = parsed.data;
	return transact(async (tx) => {
		const before = id ? await lockConcept(tx, id) : { id: newId(), note: '', terms: {} };
		if (!before) return refuse('not-found');
		const changed = differingIn(before.terms, concept.terms);
		if (!mayKeepGlossary(member) || !mayKeepTerms(member, changed)) return refuse('not-allowed');
		if (changed.length === 0 && before.note === concept.note) return refuse('nothing-changed');
		await writeConcepts(tx, [{ id: before.id, ...concept }]);
		await recordAct(tx, {
			actor: member.id,
			act: 'keep-term',
			subject: `concept:${before.id}`,
			detail: { before: id ? { note: before.note, terms: before.terms } : null, after: concept },
		});
		return { ok: true, conceptId: before.id };
	});
}
