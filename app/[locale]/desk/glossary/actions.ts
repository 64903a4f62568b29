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
import { columnNamed, columnShown } from './column-name';

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

/** What is wrong in which line and column, the column as the reader calls it. */
type ToldProblem = Omit<GlossaryProblem | LineProblem, 'column'> & { column: string | null };

export type ImportState =
	| { step: 'ask' }
	| { step: 'refused'; reason: string; problems: ToldProblem[] }
	| { step: 'done'; added: number; changed: number; same: number };

/** Keeps the glossary of a file, or says what is wrong in which of its lines. */
export async function importGlossaryAction(_before: ImportState, form: FormData): Promise<ImportState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.glossaryImport(locale));
	const file = form.get('file');
	const read =
		file instanceof File
			? readGlossary(new Uint8Array(await file.arrayBuffer()), columnNamed)
			: { ok: true as const, lines: [] };
	const told = (problems: (GlossaryProblem | LineProblem)[]) =>
		problems.map((one) => ({ ...one, column: one.column && columnShown(locale, one.column) }));
	if (!read.ok) return { step: 'refused', reason: 'invalid', problems: told(read.problems) };
	const outcome = await importConcepts(member, read.lines);
	if (!outcome.ok) return { step: 'refused', reason: outcome.reason, problems: told(outcome.problems) };
	return { step: 'done', added: outcome.added, changed: outcome.changed, same: outcome.same };
}
