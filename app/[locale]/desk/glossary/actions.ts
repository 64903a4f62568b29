'use server';

import { redirect } from 'next/navigation';
import { deleteConcept } from '@/archive/glossary/delete-concept';
import { importConcepts, type LineProblem } from '@/archive/glossary/import-concepts';
import { keepConcept } from '@/archive/glossary/keep-concept';
import { requireMember } from '@/auth/member';
import { type GlossaryProblem, readGlossary } from '@/formats/glossary/read-glossary';
import { locales } from '@/i18n/locales';
import { localeIn, wordsIn } from '../form-fields';
import { deskPaths } from '../paths';

export async function keepConceptAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const id = wordsIn(form, 'id') || null;
	const here = deskPaths.concept(locale, encodeURIComponent(id ?? 'new'));
	const member = await requireMember(locale, here);
	const terms = Object.fromEntries(
		locales.map((language) => [
			language,
			{
				preferred: wordsIn(form, `preferred-${language}`),
				forbidden: wordsIn(form, `forbidden-${language}`).split('\n'),
			},
		]),
	);
	const outcome = await keepConcept(member, { id, concept: { note: wordsIn(form, 'note'), terms } });
	redirect(outcome.ok ? deskPaths.concept(locale, outcome.conceptId) : `${here}?refused=${outcome.reason}`);
}

export async function deleteConceptAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const id = wordsIn(form, 'id');
	const here = deskPaths.concept(locale, encodeURIComponent(id));
	const member = await requireMember(locale, here);
	const outcome = await deleteConcept(member, { id });
	redirect(outcome.ok ? deskPaths.glossary(locale) : `${here}?refused=${outcome.reason}`);
}

export type ImportState =
	| { step: 'ask' }
	| { step: 'refused'; reason: string; problems: (GlossaryProblem | LineProblem)[] }
	| { step: 'done'; added: number; changed: number; same: number };

/** Keeps the glossary of a file, or says what is wrong in which of its lines. */
export async function importGlossaryAction(_before: ImportState, form: FormData): Promise<ImportState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.glossaryImport(locale));
	const file = form.get('file');
	const read =
		file instanceof File ? readGlossary(new Uint8Array(await file.arrayBuffer())) : { ok: true as const, lines: [] };
	if (!read.ok) return { step: 'refused', reason: 'invalid', problems: read.problems };
	const outcome = await importConcepts(member, read.lines);
	if (!outcome.ok) return { step: 'refused', reason: outcome.reason, problems: outcome.problems };
	return { step: 'done', added: outcome.added, changed: outcome.changed, same: outcome.same };
}
