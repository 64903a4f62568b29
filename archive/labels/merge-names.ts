import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { type Noun, nouns } from './ensure-named';
import { calledOf, type FoundNamed, lockNamed, writeCalled } from './find-named';
import { moveOffices } from './move-offices';
import { mayMerge } from './policy';
import { renameInFacts } from './rename-in-facts';

export const mergeNamesInput = z
	.strictObject({ noun: z.enum(nouns), ref: z.string(), into: z.string() })
	.refine(({ ref, into }) => ref !== into);

/**
 * Two that are one: every statement that names the first gets new facts that name the second, which takes over all that the
 * first was called; the first's address leads to it. The facts of before stay as they were recorded. Followers go along.
 * Refuses 'invalid', 'not-found', 'not-allowed'.
 */
export async function mergeNames(
	member: Member,
	input: z.input<typeof mergeNamesInput>,
): Promise<Outcome<{ statements: number; affects: Locale[] }>> {
	const parsed = mergeNamesInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { noun, ref, into } = parsed.data;
	return transact(async (tx) => {
		// The same lock as for making one by name: nobody names the first again meanwhile.
		await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`named:${noun}`}))`;
		const [from, to] = [await lockNamed(tx, noun, ref), await lockNamed(tx, noun, into)];
		if (!from || !to) return refuse('not-found');
		const offices = noun === 'person' ? await moveOffices(tx, from.id, to.id) : new Map<string, string>();
		const { refs, locales } = await renameInFacts(tx, member, { noun, from: from.id, to: to.id, offices });
		if (!mayMerge(member, locales)) return refuse('not-allowed');
		await takeOverNames(tx, noun, from, to);
		const table = Prisma.raw(noun);
		await tx.$executeRaw`UPDATE ${table} SET merged_into = ${to.id}::uuid WHERE id = ${from.id}::uuid`;
		await tx.$executeRaw`UPDATE ${table} SET merged_into = ${to.id}::uuid WHERE merged_into = ${from.id}::uuid`;
		await moveFollowers(tx, noun, ref, into);
		await recordAct(tx, {
			actor: member.id,
			act: 'merge-names',
			subject: `${noun}:${ref}`,
			detail: { into, statements: refs, affects: locales },
		});
		return { ok: true, statements: refs.length, affects: locales };
	});
}

/** All that the first is called the second is called, too; where it has no name, by the first's. */
async function takeOverNames(tx: Transaction, noun: Noun, from: FoundNamed, to: FoundNamed): Promise<void> {
	const kept = await calledOf(tx, noun, to.id);
	for (const [locale, { label, aliases }] of Object.entries(await calledOf(tx, noun, from.id))) {
		const known = kept[locale] ?? { label, aliases: [] };
		const all = [...known.aliases, label, ...aliases].filter((alias) => alias !== known.label);
		await writeCalled(tx, noun, to.id, locale, { label: known.label, aliases: [...new Set(all)] });
	}
}

/** Who follows both follows the second once. */
async function moveFollowers(tx: Transaction, noun: Noun, ref: string, into: string): Promise<void> {
	await tx.$executeRaw`
		DELETE FROM subscription s WHERE s.what = ${noun} AND s.target = ${ref} AND EXISTS (SELECT FROM subscription other
			WHERE other.subscriber_id = s.subscriber_id AND other.what = ${noun} AND other.target = ${into} AND other.confirmed_at IS NOT NULL)`;
	await tx.$executeRaw`UPDATE subscription SET target = ${into} WHERE what = ${noun} AND target = ${ref}`;
}
