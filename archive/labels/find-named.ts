import type { Database, Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Noun } from './ensure-named';

/** How a thing is called in one language. */
export interface Called {
	label: string;
	/** Other spellings and names by which it is found. */
	aliases: string[];
}

/** A person, place, event or topic as an act finds it, locked until the act is done. */
export interface FoundNamed {
	id: string;
	ref: string;
	/** Public statements name it. */
	isPublic: boolean;
}

/** What is called by a ref and is not merged into another, else null. */
export async function lockNamed(tx: Transaction, noun: Noun, ref: string): Promise<FoundNamed | null> {
	const [found] = await tx.$queryRaw<FoundNamed[]>`
		SELECT n.id::text, n.ref, EXISTS (SELECT FROM published.facet_tally t WHERE t.locale = '' AND t.count > 0
			AND t.facet = ${`${facetNoun(noun)}:${ref}`}) AS "isPublic"
		FROM ${Prisma.raw(noun)} n WHERE n.ref = ${ref} AND n.merged_into IS NULL FOR UPDATE OF n`;
	return found ?? null;
}

/** All that a thing is called, by language. */
export async function calledOf(
	db: Transaction | Database,
	noun: Noun | 'office',
	id: string,
): Promise<Record<string, Called>> {
	const rows = await db.$queryRaw<(Called & { locale: string })[]>`
		SELECT locale, label, aliases FROM ${Prisma.raw(`${noun}_label`)} WHERE ${Prisma.raw(`${noun}_id`)} = ${id}::uuid`;
	return Object.fromEntries(rows.map(({ locale, ...called }) => [locale, called]));
}

/** Writes what a thing is called in one language; null takes the name away. */
export async function writeCalled(
	tx: Transaction,
	noun: Noun | 'office',
	id: string,
	locale: string,
	called: Called | null,
): Promise<void> {
	const [table, column] = [Prisma.raw(`${noun}_label`), Prisma.raw(`${noun}_id`)];
	if (!called) {
		await tx.$executeRaw`DELETE FROM ${table} WHERE ${column} = ${id}::uuid AND locale = ${locale}`;
		return;
	}
	await tx.$executeRaw`
		INSERT INTO ${table} (${column}, locale, label, aliases) VALUES (${id}::uuid, ${locale}, ${called.label}, ${called.aliases})
		ON CONFLICT (${column}, locale) DO UPDATE SET label = excluded.label, aliases = excluded.aliases`;
}

/** As facets call a noun: people are named as speakers. */
export function facetNoun(noun: Noun): string {
	return noun === 'person' ? 'speaker' : noun;
}
