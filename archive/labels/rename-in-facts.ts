import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import type { Noun } from './ensure-named';

export interface Renaming {
	noun: Noun;
	/** Ids of what was named and of what is named instead. */
	from: string;
	to: string;
	/** Of a person: ids of offices by those they take the place of. */
	offices: ReadonlyMap<string, string>;
}

/**
 * Records new facts for every statement whose newest name the one, that name the other instead and are else the same; of published
 * statements they are public at once. Gives the statements' refs and the languages in which they are published.
 */
export async function renameInFacts(
	tx: Transaction,
	member: Member,
	renaming: Renaming,
): Promise<{ refs: string[]; locales: Locale[] }> {
	const made = await copyFacts(tx, member, renaming);
	if (made.length === 0) return { refs: [], locales: [] };
	await copySpeakers(tx, made, renaming);
	await copyTopics(tx, made, renaming);
	const ids = made.map(({ statementId }) => statementId);
	const published = await tx.$queryRaw<{ id: string }[]>`
		UPDATE statement s SET published_facts_id = f.id
		FROM unnest(${ids}::uuid[], ${made.map(({ factsId }) => factsId)}::uuid[]) AS f (statement_id, id)
		WHERE s.id = f.statement_id AND s.published_facts_id IS NOT NULL RETURNING s.id::text`;
	await tx.$executeRaw`SELECT published.index_statements(${published.map(({ id }) => id)}::uuid[])`;
	const locales = await tx.$queryRaw<{ locale: Locale }[]>`
		SELECT DISTINCT locale FROM language_version WHERE statement_id = ANY (${ids}::uuid[]) AND live_edition_id IS NOT NULL ORDER BY 1`;
	return { refs: made.map(({ ref }) => ref), locales: locales.map(({ locale }) => locale) };
}

interface Made {
	statementId: string;
	ref: string;
	/** The facts of before and the new ones. */
	oldId: string;
	factsId: string;
}

function copyFacts(tx: Transaction, member: Member, { noun, from, to }: Renaming): Promise<Made[]> {
	const named = {
		person: Prisma.sql`SELECT facts_id FROM facts_speaker WHERE person_id = ${from}::uuid`,
		topic: Prisma.sql`SELECT facts_id FROM facts_topic WHERE topic_id = ${from}::uuid`,
		place: Prisma.sql`SELECT id FROM facts WHERE place_id = ${from}::uuid`,
		event: Prisma.sql`SELECT id FROM facts WHERE event_id = ${from}::uuid`,
	}[noun];
	const column = (name: 'place' | 'event') =>
		noun === name ? Prisma.sql`${to}::uuid` : Prisma.sql`f.${Prisma.raw(`${name}_id`)}`;
	return tx.$queryRaw<Made[]>`
		WITH naming AS MATERIALIZED (SELECT f.*, s.ref, gen_random_uuid() AS new_id FROM facts f JOIN statement s ON s.id = f.statement_id
			WHERE f.id IN (${named}) AND NOT EXISTS (SELECT FROM facts n WHERE n.statement_id = f.statement_id AND n.number > f.number)),
		made AS (INSERT INTO facts (id, statement_id, number, delivered_at, time_zone, precision, place_id, event_id, recorded_by)
			SELECT f.new_id, f.statement_id, f.number + 1, f.delivered_at, f.time_zone, f.precision, ${column('place')}, ${column('event')},
				${member.id}::uuid FROM naming f RETURNING id)
		SELECT n.statement_id::text AS "statementId", n.ref, n.id::text AS "oldId", n.new_id::text AS "factsId"
		FROM naming n JOIN made m ON m.id = n.new_id ORDER BY n.ref`;
}

/** In their order; whoever spoke under both names speaks once, where the first of them stood. */
async function copySpeakers(
	tx: Transaction,
	made: readonly Made[],
	{ noun, from, to, offices }: Renaming,
): Promise<void> {
	const person =
		noun === 'person'
			? Prisma.sql`CASE k.person_id WHEN ${from}::uuid THEN ${to}::uuid ELSE k.person_id END`
			: Prisma.sql`k.person_id`;
	await tx.$executeRaw`
		INSERT INTO facts_speaker (facts_id, position, person_id, office_id)
		SELECT facts_id, row_number() OVER (PARTITION BY facts_id ORDER BY position) - 1, person_id, office_id FROM (
			SELECT DISTINCT ON (m.new_id, p.id) m.new_id AS facts_id, k.position, p.id AS person_id, coalesce(o.new_id, k.office_id) AS office_id
			FROM ${pairsOf(made)} JOIN facts_speaker k ON k.facts_id = m.old_id CROSS JOIN LATERAL (SELECT ${person} AS id) p
				LEFT JOIN unnest(${[...offices.keys()]}::uuid[], ${[...offices.values()]}::uuid[]) AS o (old_id, new_id) ON o.old_id = k.office_id
			ORDER BY m.new_id, p.id, k.position) speakers`;
}

async function copyTopics(tx: Transaction, made: readonly Made[], { noun, from, to }: Renaming): Promise<void> {
	const topic =
		noun === 'topic'
			? Prisma.sql`CASE k.topic_id WHEN ${from}::uuid THEN ${to}::uuid ELSE k.topic_id END`
			: Prisma.sql`k.topic_id`;
	await tx.$executeRaw`
		INSERT INTO facts_topic (facts_id, topic_id)
		SELECT DISTINCT m.new_id, ${topic} FROM ${pairsOf(made)} JOIN facts_topic k ON k.facts_id = m.old_id`;
}

function pairsOf(made: readonly Made[]): Prisma.Sql {
	return Prisma.sql`unnest(${made.map(({ oldId }) => oldId)}::uuid[], ${made.map(({ factsId }) => factsId)}::uuid[]) AS m (old_id, new_id)`;
}
