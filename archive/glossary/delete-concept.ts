import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { mayKeepGlossary, mayKeepTerms } from './policy';
import { lockConcept } from './write-concept';

/**
 * Takes a concept out of the glossary; the trail keeps what it was called. Needs the grant for each language it has terms in.
 * Refuses 'not-found', 'not-allowed'.
 */
export async function deleteConcept(member: Member, { id }: { id: string }): Promise<Outcome> {
	if (!z.uuid().safeParse(id).success) return refuse('not-found');
	return transact(async (tx) => {
		const concept = await lockConcept(tx, id);
		if (!concept) return refuse('not-found');
		const called = locales.filter((locale) => concept.terms[locale]);
		if (!mayKeepGlossary(member) || !mayKeepTerms(member, called)) return refuse('not-allowed');
		await tx.concept.delete({ where: { id } });
		await recordAct(tx, {
			actor: member.id,
			act: 'delete-term',
			subject: `concept:${id}`,
			detail: { before: { note: concept.note, terms: concept.terms } },
		});
		return { ok: true };
	});
}
