import type { Database, Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Held, Named } from '../statements/facts';
import { newRef } from '../statements/statement';
import type { Labels } from './label';

export const nouns = ['person', 'place', 'event', 'topic'] as const;
export type Noun = (typeof nouns)[number];

/**
 * The id of a person, place, event or topic: by its ref, else by a name it carries in one of the given languages, else made
 * with these names; what it was merged into instead of what was merged. Null when a ref is unknown. Two who name the same new thing at once get the same one.
 */
export async function ensureNamed(tx: Transaction, noun: Noun, named: Named): Promise<string | null> {
	const table = Prisma.raw(noun);
	if ('ref' in named) {
		const [found] = await tx.$queryRaw<{ id: string }[]>`
			SELECT coalesce(merged_into, id)::text AS id FROM ${table} WHERE ref = ${named.ref} FOR SHARE`;
		return found?.id ?? null;
	}
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`named:${noun}`}))`;
	return (await idOfName(tx, noun, named.labels)) ?? makeNamed(tx, noun, named.labels);
}

/** The id of what carries one of these names, or of what it was merged into; null when nothing does. */
export async function idOfName(db: Database | Transaction, noun: Noun, labels: Labels): Promise<string | null> {
	const [known] = await db.$queryRaw<{ id: string }[]>`
		SELECT coalesce(n.merged_into, n.id)::text AS id
		FROM ${Prisma.raw(`${noun}_label`)} l JOIN ${Prisma.raw(noun)} n ON n.id = l.${Prisma.raw(`${noun}_id`)}
		WHERE ${nameMatches(labels)} ORDER BY n.merged_into NULLS FIRST LIMIT 1`;
	return known?.id ?? null;
}

/**
 * The id of an office of one person, found or made like `ensureNamed`, and held in the given time if one is given. Null when
 * its ref is unknown: offices have none.
 */
export async function ensureOffice(
	tx: Transaction,
	personId: string,
	named: Named,
	held?: Held,
): Promise<string | null> {
	if ('ref' in named) return null;
	const known = await idOfOffice(tx, personId, named.labels);
	const time = held && { heldFrom: dayOf(held.from), heldTo: dayOf(held.to) };
	if (known && time) await tx.office.update({ where: { id: known }, data: time });
	if (known) return known;
	const office = await tx.office.create({ data: { personId, ...time, labels: { create: labelRows(named.labels) } } });
	return office.id;
}

/** The id of a person's office that carries one of these names; null when none does. */
export async function idOfOffice(db: Database | Transaction, personId: string, labels: Labels): Promise<string | null> {
	const [known] = await db.$queryRaw<{ id: string }[]>`
		SELECT o.id::text FROM office o JOIN office_label l ON l.office_id = o.id
		WHERE o.person_id = ${personId}::uuid AND (${nameMatches(labels)}) LIMIT 1`;
	return known?.id ?? null;
}

function dayOf(date: string | undefined): Date | null {
	return date ? new Date(`${date}T00:00:00Z`) : null;
}

async function makeNamed(tx: Transaction, noun: Noun, labels: Labels): Promise<string> {
	const data = { ref: newRef(), labels: { create: labelRows(labels) } };
	const makers = {
		person: () => tx.person.create({ data }),
		place: () => tx.place.create({ data }),
		event: () => tx.event.create({ data }),
		topic: () => tx.topic.create({ data }),
	};
	return (await makers[noun]()).id;
}

function nameMatches(labels: Labels): Prisma.Sql {
	const names = Object.entries(labels).map(
		([locale, name]) => Prisma.sql`(l.locale = ${locale} AND (l.label = ${name} OR ${name} = ANY (l.aliases)))`,
	);
	return Prisma.join(names, ' OR ');
}

function labelRows(labels: Labels) {
	return Object.entries(labels).map(([locale, label]) => ({ locale, label, aliases: [] }));
}
