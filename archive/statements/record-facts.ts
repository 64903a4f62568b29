import type { Transaction } from '@/platform/db';
import { ensureNamed, ensureOffice } from '../labels/ensure-named';
import type { Member } from '../members/member';
import { type FactsValue, momentOf } from './facts';

/** Writes the next facts of a statement with the things they name. Null when a ref in them is unknown: roll back then. */
export async function recordFacts(
	tx: Transaction,
	member: Member,
	statementId: string,
	facts: FactsValue,
): Promise<string | null> {
	const placeId = facts.place && (await ensureNamed(tx, 'place', facts.place));
	const eventId = facts.event && (await ensureNamed(tx, 'event', facts.event));
	const topicIds = await mapInOrder(facts.topics, (topic) => ensureNamed(tx, 'topic', topic));
	const speakers = await mapInOrder(facts.speakers, async ({ person, office, held }) => {
		const personId = await ensureNamed(tx, 'person', person);
		return personId && { personId, officeId: office && (await ensureOffice(tx, personId, office, held)) };
	});
	if ((facts.place && !placeId) || (facts.event && !eventId) || topicIds.includes(null) || speakers.includes(null))
		return null;
	const known = speakers.flatMap((speaker) => speaker || []);
	const last = await tx.facts.findFirst({
		where: { statementId },
		orderBy: { number: 'desc' },
		select: { number: true },
	});
	const row = await tx.facts.create({
		data: {
			statementId,
			number: (last?.number ?? 0) + 1,
			...momentOf(facts.deliveredAt, facts.timeZone),
			timeZone: facts.timeZone,
			placeId,
			eventId,
			recordedById: member.id,
			speakers: {
				create: known
					.filter((speaker, at) => known.findIndex((other) => other.personId === speaker.personId) === at)
					.map((speaker, position) => ({ position, ...speaker })),
			},
			topics: { create: [...new Set(topicIds.flatMap((id) => id ?? []))].map((topicId) => ({ topicId })) },
		},
	});
	return row.id;
}

async function mapInOrder<A, B>(list: readonly A[], make: (one: A) => Promise<B>): Promise<B[]> {
	const made: B[] = [];
	for (const one of list) made.push(await make(one));
	return made;
}
