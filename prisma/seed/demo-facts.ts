import { z } from 'zod';
import type { FactsInput } from '@/archive/statements/facts';
import { locales } from '@/i18n/locales';
import people from './people.json';
import places from './places.json';

const words = z.partialRecord(z.enum(locales), z.string());
const known = z.record(
	z.string(),
	z.strictObject({
		name: words,
		offices: z.record(z.string(), z.strictObject({ name: words, from: z.string(), to: z.string().optional() })),
	}),
);
const cast = known.parse(people);
const {
	place: placeNames,
	event: eventNames,
	topic: topicNames,
} = z.record(z.enum(['place', 'event', 'topic']), z.record(z.string(), words)).parse(places);

/** What a demo statement says of itself by name: people of prisma/seed/people.json, the rest of places.json. */
export const namedFacts = z.strictObject({
	/** `lindqvist.director`: a person in an office. */
	people: z.array(z.string().regex(/^\w+\.\w+$/)).default([]),
	place: z.string().optional(),
	event: z.string().optional(),
	topics: z.array(z.string()).default(['archive']),
});
export type NamedFacts = z.infer<typeof namedFacts>;

/** The names in five languages, as facts take them. */
export function namesOf({ people: given, place, event, topics }: NamedFacts): Partial<FactsInput> {
	return {
		speakers: given.map((key) => {
			const [person = '', office = ''] = key.split('.');
			const { name, offices } = must(cast[person], key);
			const { name: title, from, to } = must(offices[office], key);
			return { person: { labels: name }, office: { labels: title }, held: { from, to } };
		}),
		place: place ? { labels: must(placeNames[place], place) } : null,
		event: event ? { labels: must(eventNames[event], event) } : null,
		topics: topics.map((topic) => ({ labels: must(topicNames[topic], topic) })),
	};
}

/** What a person is called, by language. */
export function personNames(person: string): z.infer<typeof words> {
	return must(cast[person], person).name;
}

function must<T>(found: T | undefined, key: string): T {
	if (found === undefined) throw new Error(`the demo archive does not know ${key}`);
	return found;
}
