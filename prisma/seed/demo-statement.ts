import { z } from 'zod';
import { keysFor } from '@/archive/imports/keys';
import { paragraphTypes } from '@/archive/imports/line';
import { textOf } from '@/archive/imports/text-of';
import type { FactsInput } from '@/archive/statements/facts';
import { changeClasses, kinds } from '@/archive/statements/statement';
import { type Text, turnRoles } from '@/archive/statements/text';
import { type Locale, locales } from '@/i18n/locales';
import { namedFacts, namesOf, personNames } from './demo-facts';
import { drawings } from './draw-picture';

const language = z.enum(locales);
const words = z.partialRecord(language, z.string());

/** A demo statement as prisma/seed/statements keeps it: each paragraph beside its translations. */
export const demoStatement = z.strictObject({
	id: z.string(),
	kind: z.enum(kinds),
	original: language,
	date: z.string(),
	time: z.string().optional(),
	timeZone: z.string(),
	facts: namedFacts.default({ people: [], topics: ['archive'] }),
	/** What turns call their speakers, by the name that paragraphs give; people of the facts go by their own names. */
	speakers: z.record(z.string(), words).default({}),
	title: words,
	lead: words.nullable(),
	paragraphs: z.array(
		z.strictObject({
			unit: z.string(),
			type: z.enum(paragraphTypes).default('p'),
			role: z.enum(turnRoles).optional(),
			speaker: z.string().optional(),
			text: words,
		}),
	),
	/** A drawing of ours, after one of the paragraphs. */
	picture: z
		.strictObject({ after: z.string(), drawing: z.enum(drawings), alt: words, caption: words, credit: words })
		.optional(),
	/** Further editions, in the order in which they are published. */
	corrections: z
		.array(
			z.strictObject({
				locale: language,
				changeClass: z.enum(changeClasses),
				changeNote: z.string(),
				/** New words by unit. */
				replace: z.record(z.string(), z.string()),
			}),
		)
		.default([]),
	withdrawal: z.strictObject({ kind: z.enum(['withdrawn', 'removed']), reasons: words }).optional(),
	/** Stays a draft. */
	draft: z
		.discriminatedUnion('state', [
			z.strictObject({ state: z.literal('in-review') }),
			z.strictObject({ state: z.literal('scheduled'), at: z.iso.datetime({ offset: true }), timeZone: z.string() }),
		])
		.optional(),
});
export type DemoStatement = z.infer<typeof demoStatement>;

/** The facts of a demo statement. */
export function factsOf({ date, time, timeZone, facts }: DemoStatement): FactsInput {
	return { deliveredAt: { date, time }, timeZone, ...namesOf(facts) };
}

/** The languages a demo statement is in, the original first. */
export function localesOf({ original, title }: DemoStatement): Locale[] {
	return [original, ...locales.filter((locale) => locale !== original && title[locale] !== undefined)];
}

/** The words in one language. `replace` holds what a correction changes, by unit. */
export function demoText(statement: DemoStatement, locale: Locale, replace: Record<string, string> = {}): Text {
	const paragraphs = statement.paragraphs.map(({ unit, type, role, speaker, text }) => ({
		unit,
		type,
		role,
		speaker: speaker === undefined ? null : (statement.speakers[speaker] ?? personNames(speaker))[locale],
		text: replace[unit] ?? text[locale] ?? '',
	}));
	const version = { title: statement.title[locale] ?? '', status: 'original' as const, paragraphs };
	return { ...textOf(version, locale, keysFor(statement.id)), lead: statement.lead?.[locale] ?? null };
}
