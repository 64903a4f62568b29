import type { DeskStatement } from '@/archive/statements/desk';
import { type FactsInput, spokenOf } from '@/archive/statements/facts';
import type { Locale } from '@/i18n/locales';
import { bestLabel } from '../../../best-label';
import { type FactsWords, factsInputOf } from '../../../facts-words';

/** A statement's facts as a form shows them, names in `locale` where there are any. */
export function wordsOfFacts(statement: DeskStatement, locale: Locale, timeZone: string): FactsWords {
	const { facts } = statement;
	const name = (thing: { labels: Partial<Record<Locale, string>> } | null) =>
		thing ? bestLabel(thing.labels, locale, null) : '';
	const spoken = facts && spokenOf(facts.deliveredAt, facts.timeZone, facts.precision);
	return {
		date: spoken?.date ?? '',
		time: spoken?.time ?? '',
		timeZone: facts?.timeZone ?? timeZone,
		place: name(facts?.place ?? null),
		event: name(facts?.event ?? null),
		speakers: facts?.speakers.map(({ person, office }) => ({ name: name(person), office: name(office) })) ?? [],
		topics: facts?.topics.map(name).join('; ') ?? '',
	};
}

/** The archive's input of a form's words: a name the statement already uses is the same thing, by its ref. */
export function inputOf(words: FactsWords, statement: DeskStatement, locale: Locale): FactsInput {
	const { facts } = statement;
	const input = factsInputOf(words, locale);
	const known = new Map<string, string>();
	const remember = (
		noun: string,
		thing: { ref: string; labels: Partial<Record<Locale, string>> } | null | undefined,
	) => {
		for (const label of Object.values(thing?.labels ?? {})) if (thing) known.set(`${noun} ${label}`, thing.ref);
	};
	remember('place', facts?.place);
	remember('event', facts?.event);
	for (const { person } of facts?.speakers ?? []) remember('person', person);
	for (const topic of facts?.topics ?? []) remember('topic', topic);
	const same = <Thing extends NonNullable<FactsInput['place']>>(noun: string, thing: Thing) => {
		const label = 'labels' in thing ? Object.values(thing.labels)[0] : undefined;
		const ref = known.get(`${noun} ${label}`);
		return ref ? { ref } : thing;
	};
	return {
		...input,
		place: input.place ? same('place', input.place) : null,
		event: input.event ? same('event', input.event) : null,
		speakers: input.speakers?.map(({ person, office }) => ({
			person: same('person', person),
			office: office && sameOffice(office, statement),
		})),
		topics: input.topics?.map((topic) => same('topic', topic)),
	};
}

/** Offices have no ref: one that a speaker already holds is known by all its names. */
function sameOffice<Office extends NonNullable<FactsInput['place']>>(
	office: Office,
	{ facts }: DeskStatement,
): Office | { labels: Partial<Record<Locale, string>> } {
	const name = 'labels' in office ? Object.values(office.labels)[0] : undefined;
	const held = facts?.speakers.map((speaker) => speaker.office);
	const known = held?.find((one) => name !== undefined && Object.values(one?.labels ?? {}).includes(name));
	return known ? { labels: known.labels } : office;
}
