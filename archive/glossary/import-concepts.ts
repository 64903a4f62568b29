import { type Locale, locales } from '@/i18n/locales';
import { newId } from '../imports/new-id';
import type { Member } from '../members/member';
import { refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { type CalledBy, type Concept, conceptInput, differingIn } from './concept';
import { mayKeepGlossary, mayKeepTerms } from './policy';
import { calledBy, writeConcepts } from './write-concept';

/** A line of a file: a new concept, or by its id one that is kept already. */
export interface ConceptLine {
	line: number;
	id: string | null;
	note: string;
	terms: CalledBy;
}

/** What is wrong with a line, and in which column: a language, `id`, or none for the whole line. */
export interface LineProblem {
	line: number;
	column: Locale | 'id' | null;
	problem: 'not-allowed' | 'unknown-id' | 'repeated-id' | 'invalid';
}

export type ImportOutcome =
	| { ok: true; added: number; changed: number; same: number }
	| { ok: false; reason: 'not-allowed' | 'invalid'; problems: LineProblem[] };

/** Lines a file may have. */
export const mostLines = 5000;

/**
 * Keeps the concepts of a file, all of them or none. A line without an id that says what a kept concept says is none to be added.
 * Refuses 'not-allowed', and 'invalid' with what is wrong in which line; also no lines, and more than `mostLines`.
 */
export async function importConcepts(member: Member, lines: readonly ConceptLine[]): Promise<ImportOutcome> {
	if (!mayKeepGlossary(member)) return { ok: false, reason: 'not-allowed', problems: [] };
	if (lines.length === 0 || lines.length > mostLines) return { ok: false, reason: 'invalid', problems: [] };
	const problems: LineProblem[] = [];
	const tally = { added: 0, changed: 0, same: 0 };
	const outcome = await transact<object>(async (tx) => {
		const kept = await tx.concept.findMany({ include: { terms: true } });
		const known = new Map(kept.map(({ id, note, terms }) => [id, { id, note, terms: calledBy(terms) }]));
		const said = new Set([...known.values()].map(saying));
		const seen = new Set<string>();
		const written: Concept[] = [];
		for (const { line, id, note, terms } of lines) {
			const tell = (problem: LineProblem['problem'], column: LineProblem['column'] = null) =>
				problems.push({ line, column, problem });
			const parsed = conceptInput.safeParse({ note, terms });
			if (!parsed.success) {
				tell('invalid');
				continue;
			}
			if (id && seen.has(id)) tell('repeated-id', 'id');
			if (id) seen.add(id);
			const before = id ? (known.get(id) ?? null) : null;
			if (id && !before) tell('unknown-id', 'id');
			const changed = differingIn(before?.terms ?? {}, parsed.data.terms);
			for (const locale of changed) if (!mayKeepTerms(member, [locale])) tell('not-allowed', locale);
			const isSame = before ? changed.length === 0 && before.note === parsed.data.note : said.has(saying(parsed.data));
			if (isSame) tally.same += 1;
			else {
				tally[before ? 'changed' : 'added'] += 1;
				written.push({ id: before?.id ?? newId(), ...parsed.data });
			}
		}
		if (problems.length > 0) return refuse('invalid');
		if (written.length === 0) return { ok: true };
		await writeConcepts(tx, written);
		await recordAct(tx, {
			actor: member.id,
			act: 'import-terms',
			subject: 'glossary',
			detail: { ...tally, concepts: written.map(({ id, note, terms }) => ({ id, note, terms })) },
		});
		return { ok: true };
	});
	return outcome.ok ? { ok: true, ...tally } : { ok: false, reason: 'invalid', problems };
}

/** Equal for concepts that say the same. */
function saying({ note, terms }: { note: string; terms: CalledBy }): string {
	const called = locales.map((locale) => [
		terms[locale]?.preferred ?? '',
		[...(terms[locale]?.forbidden ?? [])].sort(),
	]);
	return JSON.stringify([note, called]);
}
