import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import type { Noun } from './ensure-named';
import { type Called, calledOf, facetNoun } from './find-named';
import type { Labels } from './label';

/** A person, place, event or topic as the desk lists it. */
export interface DeskName {
	ref: string;
	labels: Labels;
	/** How many public statements name it. */
	count: number;
}

export interface NameListInput {
	noun: Noun;
	/** Only what has no name in this language. */
	missing?: Locale;
	/** A part of a name or alias in any language, or a ref. */
	query?: string;
	/** The ref of the last one of the page before. */
	after?: string;
	size?: number;
}

/** One page of what statements can name, what was added last first; without what was merged. Nothing for whoever holds no grant. */
export async function listNamesAtDesk(
	member: Member,
	{ noun, missing, query, after, size = 50 }: NameListInput,
): Promise<{ names: DeskName[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { names: [], next: null };
	const [table, labels, id] = [noun, `${noun}_label`, `${noun}_id`].map((name) => Prisma.raw(name));
	const words = query?.trim();
	const called = words
		? Prisma.sql`AND (n.ref = ${words.toLowerCase()} OR EXISTS (SELECT FROM ${labels} l WHERE l.${id} = n.id
			AND array_to_string(l.label || l.aliases, E'\n') ILIKE ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}))`
		: Prisma.empty;
	const lacking = missing
		? Prisma.sql`AND NOT EXISTS (SELECT FROM ${labels} l WHERE l.${id} = n.id AND l.locale = ${missing})`
		: Prisma.empty;
	const beyond = after ? Prisma.sql`AND n.id < (SELECT id FROM ${table} WHERE ref = ${after})` : Prisma.empty;
	const rows = await deskDb().$queryRaw<DeskName[]>`
		SELECT n.ref, (SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}') FROM ${labels} l WHERE l.${id} = n.id) AS labels,
			coalesce((SELECT t.count FROM published.facet_tally t WHERE t.locale = '' AND t.facet = ${`${facetNoun(noun)}:`} || n.ref), 0)::int AS count
		FROM ${table} n WHERE n.merged_into IS NULL ${called} ${lacking} ${beyond} ORDER BY n.id DESC LIMIT ${size + 1}`;
	const names = rows.slice(0, size);
	return { names, next: rows.length > size ? (names.at(-1)?.ref ?? null) : null };
}

export interface DeskOffice {
	id: string;
	/** Days, as `2018-06-11`. */
	from: string | null;
	to: string | null;
	labels: Labels;
}

export interface DeskNamePage extends DeskName {
	noun: Noun;
	called: Record<string, Called>;
	/** Of a person, the office held last first. */
	offices: DeskOffice[];
	/** Others that share a name with it, or a last name: perhaps the same. */
	alike: DeskName[];
	trail: { seq: string; at: Date; actor: string; act: string }[];
}

/** All that the desk knows of one name; null when it is unknown or merged into another. */
export async function findNameAtDesk(
	member: Member,
	{ noun, ref }: { noun: Noun; ref: string },
): Promise<DeskNamePage | null> {
	if (!mayEnterDesk(member)) return null;
	const db = deskDb();
	const { names } = await listNamesAtDesk(member, { noun, query: ref, size: 2 });
	const name = names.find((one) => one.ref === ref);
	const [row] = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM ${Prisma.raw(noun)} WHERE ref = ${ref}`;
	if (!name || !row) return null;
	const [called, offices, alike, trail] = await Promise.all([
		calledOf(db, noun, row.id),
		noun === 'person' ? listOffices(row.id) : [],
		listAlike(noun, row.id),
		listActs(`${noun}:${ref}`),
	]);
	return { ...name, noun, called, offices, alike, trail };
}

function listOffices(personId: string): Promise<DeskOffice[]> {
	return deskDb().$queryRaw`
		SELECT o.id::text, o.held_from::text AS "from", o.held_to::text AS "to",
			(SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}') FROM office_label l WHERE l.office_id = o.id) AS labels
		FROM office o WHERE o.person_id = ${personId}::uuid ORDER BY o.held_from DESC NULLS LAST, o.id DESC`;
}

/** Names that public statements use are compared, which are indexed by how they are called. */
function listAlike(noun: Noun, id: string): Promise<DeskName[]> {
	return deskDb().$queryRaw`
		SELECT n.ref, n.labels, coalesce((SELECT t.count FROM published.facet_tally t
			WHERE t.locale = '' AND t.facet = ${`${facetNoun(noun)}:`} || n.ref), 0)::int AS count
		FROM published.name_entry n JOIN ${Prisma.raw(noun)} thing ON thing.id = n.id AND thing.merged_into IS NULL
		WHERE n.noun = ${noun} AND n.id <> ${id}::uuid AND n.id IN (SELECT other.id FROM published.alias_entry own
			JOIN published.alias_entry other ON other.alias = own.alias WHERE own.id = ${id}::uuid)
		ORDER BY n.ref LIMIT 20`;
}

function listActs(subject: string): Promise<DeskNamePage['trail']> {
	return deskDb().$queryRaw`
		SELECT t.seq::text, t.at, coalesce(m.name, t.actor) AS actor, t.act
		FROM trail_entry t LEFT JOIN member m ON m.id::text = t.actor
		WHERE t.subject = ${subject} ORDER BY t.seq DESC LIMIT 30`;
}
