import type { Database, Transaction } from '@/platform/db';
import { findKnown, findKnownOffice, type KnownName } from '../labels/find-known';
import { findFacts } from './desk-facts';
import { type FactsValue, momentOf } from './facts';
import type { SpokenTime } from './spoken-times';

type Name = Pick<KnownName, 'ref' | 'labels'>;

/** Facts as they would be, with the names of what they name; what has no ref or id is not in the archive. */
export interface ProposedFacts extends SpokenTime {
	place: Name | null;
	event: Name | null;
	speakers: { person: Name; office: Pick<KnownName, 'id' | 'labels'> | null }[];
	topics: Name[];
}

export const factNames = ['date', 'place', 'event', 'speakers', 'topics'] as const;
export type FactName = (typeof factNames)[number];

/** What `recordFacts` would record, with nothing made. Null when a ref in them is unknown. */
export async function proposeFacts(db: Database | Transaction, facts: FactsValue): Promise<ProposedFacts | null> {
	const place = facts.place && (await findKnown(db, 'place', facts.place));
	const event = facts.event && (await findKnown(db, 'event', facts.event));
	if ((facts.place && !place) || (facts.event && !event)) return null;
	const speakers = new Map<string, ProposedFacts['speakers'][number]>();
	for (const { person: named, office: title, held } of facts.speakers) {
		const person = await findKnown(db, 'person', named);
		if (!person) return null;
		const office = title && (await findKnownOffice(db, person.id, title));
		// The time in an office is changed with the facts: it is no longer the office that it was.
		const dated = office && held ? { ...office, id: null } : office;
		if (!speakers.has(keyOf(person))) speakers.set(keyOf(person), { person, office: dated });
	}
	const topics = new Map<string, Name>();
	for (const named of facts.topics) {
		const topic = await findKnown(db, 'topic', named);
		if (!topic) return null;
		topics.set(keyOf(topic), topic);
	}
	const time = { ...momentOf(facts.deliveredAt, facts.timeZone), timeZone: facts.timeZone };
	return { ...time, place, event, speakers: [...speakers.values()], topics: [...topics.values()] };
}

/** Which of a statement's newest facts would change. Null when a ref is unknown. */
export async function listChanges(
	db: Database | Transaction,
	statementId: string,
	facts: FactsValue,
): Promise<FactName[] | null> {
	const [now, then] = [await findFacts(statementId, db), await proposeFacts(db, facts)];
	return now && then && changesBetween(now, then);
}

/** Which facts differ. */
export function changesBetween(now: ProposedFacts, then: ProposedFacts): FactName[] {
	const isSame: Record<FactName, boolean> = {
		date:
			now.deliveredAt?.getTime() === then.deliveredAt?.getTime() &&
			now.precision === then.precision &&
			now.timeZone === then.timeZone,
		place: keyOf(now.place) === keyOf(then.place),
		event: keyOf(now.event) === keyOf(then.event),
		speakers: keyOfSpeakers(now) === keyOfSpeakers(then),
		topics: keyOfTopics(now) === keyOfTopics(then),
	};
	return factNames.filter((name) => !isSame[name]);
}

function keyOf(name: Name | null): string {
	return name ? (name.ref ?? JSON.stringify(name.labels)) : '';
}

function keyOfSpeakers({ speakers }: ProposedFacts): string {
	return JSON.stringify(
		speakers.map(({ person, office }) => [keyOf(person), office && (office.id ?? JSON.stringify(office.labels))]),
	);
}

function keyOfTopics({ topics }: ProposedFacts): string {
	return JSON.stringify(topics.map(keyOf).sort());
}
