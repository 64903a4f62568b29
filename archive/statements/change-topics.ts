import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import { announceFacts } from './announce-facts';
import { mayChangeFacts } from './policy';
import { findPublic } from './withdraw-statement';

const topicRef = z.string().regex(/^[0-9a-z]{6}$/);
export const changeTopicsInput = z
	.strictObject({
		ref: z.string(),
		add: z.array(topicRef).max(50).default([]),
		remove: z.array(topicRef).max(50).default([]),
	})
	.refine(({ add, remove }) => add.length + remove.length > 0);

/**
 * Says that a statement is about topics, or no more about others: new facts, else as they were, public at once where they are. Refuses
 * 'invalid', 'not-found' (also for a topic that is not there), 'not-allowed', and 'nothing-changed'.
 */
export async function changeTopics(
	member: Member,
	input: z.input<typeof changeTopicsInput>,
): Promise<Outcome<{ affects: Locale[] }>> {
	const parsed = changeTopicsInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { ref, add, remove } = parsed.data;
	return transact(async (tx) => {
		const found = await findPublic(tx, ref);
		if (!found) return refuse('not-found');
		const statement = await tx.statement.findUniqueOrThrow({ where: { id: found.id } });
		if (!mayChangeFacts(member, statement.originalLocale as Locale | null, found.locales)) return refuse('not-allowed');
		const [added, removed] = [await topicIds(tx, add), await topicIds(tx, remove)];
		const facts = await newestFacts(tx, found.id);
		if (!added || !removed || !facts) return refuse('not-found');
		const before = facts.topics.map(({ topicId }) => topicId);
		const after = [...new Set([...before, ...added])].filter((id) => !removed.includes(id));
		if (after.length === before.length && after.every((id) => before.includes(id))) return refuse('nothing-changed');
		const factsId = await copyFacts(tx, member, facts, after);
		await announceFacts(tx, member, { factsId, statementId: found.id, ref, affects: found.locales });
		return { ok: true, affects: found.locales };
	});
}

/** Their ids, in no order; null when one is not there. What was merged into another topic is that one. */
async function topicIds(tx: Transaction, refs: readonly string[]): Promise<string[] | null> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT coalesce(merged_into, id)::text AS id FROM topic WHERE ref = ANY (${[...refs]}::text[]) ORDER BY id FOR SHARE`;
	return rows.length === new Set(refs).size ? rows.map(({ id }) => id) : null;
}

type NewestFacts = NonNullable<Awaited<ReturnType<typeof newestFacts>>>;

function newestFacts(tx: Transaction, statementId: string) {
	return tx.facts.findFirst({
		where: { statementId },
		orderBy: { number: 'desc' },
		include: { topics: true, speakers: true },
	});
}

async function copyFacts(tx: Transaction, member: Member, facts: NewestFacts, topics: string[]): Promise<string> {
	const { statementId, number, deliveredAt, timeZone, precision, placeId, eventId, speakers } = facts;
	const { id } = await tx.facts.create({
		data: {
			...{ statementId, deliveredAt, timeZone, precision, placeId, eventId },
			number: number + 1,
			recordedById: member.id,
			speakers: { create: speakers.map(({ position, personId, officeId }) => ({ position, personId, officeId })) },
			topics: { create: topics.map((topicId) => ({ topicId })) },
		},
		select: { id: true },
	});
	return id;
}
