import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { findRowSource } from '../rows/row-source';
import { mayEnterDesk } from '../statements/policy';
import type { Concept } from './concept';
import { occurrencesOf } from './occurrences';
import { readForTerms, termsOf } from './terms-in';
import { calledBy } from './write-concept';

interface ConceptListInput {
	/** A part of a term in any language. */
	query?: string;
	/** The id of the last one of the page before. */
	after?: string;
	size?: number;
}

/** One page of the glossary, what was added last first. Nothing for whoever holds no grant. */
export async function listConcepts(
	member: Member,
	{ query, after, size = 50 }: ConceptListInput,
): Promise<{ concepts: Concept[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { concepts: [], next: null };
	const words = query?.trim();
	const named = words
		? Prisma.sql`AND c.id IN (SELECT t.concept_id FROM term t WHERE t.words ILIKE ${`%${words.replace(/[\\%_]/g, '\\$&')}%`})`
		: Prisma.empty;
	const beyond = after ? Prisma.sql`AND c.id < ${after}::uuid` : Prisma.empty;
	const found = await deskDb().$queryRaw<{ id: string; note: string }[]>`
		SELECT c.id::text, c.note FROM concept c WHERE true ${named} ${beyond} ORDER BY c.id DESC LIMIT ${size + 1}`;
	const page = found.slice(0, size);
	const terms = await deskDb().term.findMany({ where: { conceptId: { in: page.map(({ id }) => id) } } });
	const concepts = page.map(({ id, note }) => ({
		id,
		note,
		terms: calledBy(terms.filter(({ conceptId }) => conceptId === id)),
	}));
	return { concepts, next: found.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** The whole glossary in the order it was made. */
export async function listAllConcepts(member: Member): Promise<Concept[]> {
	if (!mayEnterDesk(member)) return [];
	const found = await deskDb().concept.findMany({ orderBy: { id: 'asc' }, include: { terms: true } });
	return found.map(({ id, note, terms }) => ({ id, note, terms: calledBy(terms) }));
}

/** One concept; null when there is none. */
export async function findConcept(member: Member, { id }: { id: string }): Promise<Concept | null> {
	if (!mayEnterDesk(member)) return null;
	const found = await deskDb().concept.findUnique({ where: { id }, include: { terms: true } });
	return found && { id, note: found.note, terms: calledBy(found.terms) };
}

/** A term of the glossary in the source of a row, and what is said of it in the language that is translated into. */
export interface RowTerm {
	/** As the source writes it. */
	words: string;
	preferred: string | null;
	forbidden: string[];
	note: string;
	/** Where it stands in the source, as ranges of UTF-16 code units. */
	ranges: { from: number; to: number }[];
}

/** The glossary's terms in the source of a draft's row, in its order. Null when there is no such row. */
export async function listRowTerms(
	member: Member,
	{ draftId, unit }: { draftId: string; unit: string },
): Promise<RowTerm[] | null> {
	if (!mayEnterDesk(member)) return null;
	const row = await findRowSource(draftId, unit);
	if (!row) return null;
	const { tokens, terms } = await readForTerms(deskDb(), row.locale, [row.words]);
	const found = tokens.flatMap((passage) => occurrencesOf(passage, terms));
	const ids = [...new Set(found.map(({ term }) => term.conceptId))];
	if (ids.length === 0) return [];
	const [targets, concepts] = await Promise.all([
		termsOf(deskDb(), row.targetLocale, ids),
		deskDb().concept.findMany({ where: { id: { in: ids } } }),
	]);
	return ids.map((id) => {
		const places = found.filter(({ term }) => term.conceptId === id);
		const own = targets.filter(({ conceptId }) => conceptId === id);
		return {
			words: row.words.slice(places[0]?.from, places[0]?.to),
			preferred: own.find(({ standing }) => standing === 'preferred')?.words ?? null,
			forbidden: own.filter(({ standing }) => standing === 'forbidden').map(({ words }) => words),
			note: concepts.find((concept) => concept.id === id)?.note ?? '',
			ranges: places.map(({ from, to }) => ({ from, to })),
		};
	});
}
