import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { isTimeZone } from '../statements/facts';
import { type Kind, kinds } from '../statements/statement';
import { turnRoles } from '../statements/text';

/** Kinds that other archives use, and what they are called here. */
const otherKinds = {
	page: 'document',
	encyclopedia: 'document',
	wikibooks: 'document',
	wikivoyage: 'document',
	'meeting-transcript': 'transcript',
	'speech-questions': 'speech',
} as const satisfies Record<string, Kind>;

export const paragraphTypes = [
	'p',
	'h',
	'li',
	'row',
	'dt',
	'dd',
	'pre',
	'blockquote',
	'lead',
	'note',
	'sep',
	'caption',
] as const;

const languageList = locales.join(', ');
const noLanguage = `is not a language of this archive (${languageList})`;

const words = z
	.string({ error: 'is not text' })
	.refine((value) => value.isWellFormed() && !value.includes('\u0000'), {
		error: 'holds U+0000 or half a surrogate pair',
	})
	.transform((value) => value.normalize('NFC'));
const oneLine = words.transform((value) => value.replace(/\s*[\n\r\t]\s*/g, ' ').replace(/^ +| +$/g, ''));
/** A name; null and an empty one mean that there is none. */
const label = oneLine
	.pipe(z.string().max(500, { error: 'is longer than 500 characters' }))
	.transform((value) => value || null)
	.nullish();

const paragraph = z.object({
	unit: z
		.union([z.int(), z.string().min(1).max(200)], { error: 'is neither a whole number nor a short text' })
		.transform(String)
		.optional(),
	type: z.enum(paragraphTypes, { error: `is none of ${paragraphTypes.join(', ')}` }).default('p'),
	speaker: label,
	role: z.enum(turnRoles, { error: `is none of ${turnRoles.join(', ')}` }).nullish(),
	text: words,
});
export type Paragraph = z.infer<typeof paragraph>;

const statuses = ['original', 'official', 'translation', 'unknown'] as const;
const version = z.object({
	title: oneLine.pipe(
		z.string().max(1000, { error: 'is longer than 1000 characters' }).regex(/\S/u, { error: 'is empty' }),
	),
	status: z.enum(statuses, { error: `is none of ${statuses.join(', ')}` }),
	paragraphs: z
		.array(paragraph, { error: 'is not a list of paragraphs' })
		.max(20_000, { error: 'has more than 20,000 paragraphs' }),
});
export type Version = z.infer<typeof version>;

const language = z.enum(locales, { error: noLanguage });
const kind = z
	.enum([...kinds, ...(Object.keys(otherKinds) as (keyof typeof otherKinds)[])], {
		error: ({ input }) =>
			input === undefined
				? 'is missing'
				: `${JSON.stringify(input)} is not a kind of statement; known are ${kinds.join(', ')}`,
	})
	.transform((value): Kind => (value in otherKinds ? otherKinds[value as keyof typeof otherKinds] : (value as Kind)));

/** One statement as a line holds it; see docs/import-format.md. Fields not named here are ignored. */
export const statementLine = z
	.object({
		id: z
			.string({ error: 'is missing' })
			.regex(/^[A-Za-z0-9._-]{1,200}$/, { error: 'is not 1 to 200 of A-Z a-z 0-9 . - _' }),
		kind,
		date: z.iso.date({ error: 'is not a day as YYYY-MM-DD' }).nullish(),
		time: z.iso.time({ precision: -1, error: 'is not a time as HH:MM' }).nullish(),
		timeZone: z.string().refine(isTimeZone, { error: 'is not a time zone like Europe/Paris' }).nullish(),
		year: z
			.int({ error: 'is not a year' })
			.min(1, { error: 'is not a year' })
			.max(9999, { error: 'is not a year' })
			.nullish(),
		place: label,
		speaker: label,
		topic: label,
		original: language.nullable(),
		languages: z.array(language).optional(),
		versions: z.strictObject(
			{
				de: version.optional(),
				en: version.optional(),
				es: version.optional(),
				ru: version.optional(),
				fr: version.optional(),
			},
			{
				error: (issue) =>
					issue.code === 'unrecognized_keys' ? `${issue.keys.join(', ')} ${noLanguage}` : 'is missing',
			},
		),
	})
	.superRefine((line, context) => {
		const present = locales.filter((locale) => line.versions[locale]);
		if (present.length === 0) context.addIssue({ code: 'custom', path: ['versions'], message: 'is empty' });
		if (line.languages && [...line.languages].sort().join() !== [...present].sort().join()) {
			context.addIssue({
				code: 'custom',
				path: ['languages'],
				message: `says ${line.languages.join(', ')}, but there are ${present.join(', ')}`,
			});
		}
		for (const locale of present) {
			if (line.versions[locale]?.status === 'original' && locale !== line.original) {
				const message = `is original, but the statement's original is ${line.original ?? 'unknown'}`;
				context.addIssue({ code: 'custom', path: ['versions', locale, 'status'], message });
			}
		}
		if (line.time && !line.date) context.addIssue({ code: 'custom', path: ['time'], message: 'stands without a date' });
	});
export type StatementLine = z.infer<typeof statementLine>;

/** Reads one line. What is wrong with it is said with the names of the fields, at most three of them. */
export function parseLine(raw: string): { ok: true; line: StatementLine } | { ok: false; problem: string } {
	let value: unknown;
	try {
		value = JSON.parse(raw);
	} catch (error) {
		return { ok: false, problem: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return { ok: false, problem: 'is not a JSON object' };
	const parsed = statementLine.safeParse(value);
	return parsed.success ? { ok: true, line: parsed.data } : { ok: false, problem: problemOf(parsed.error) };
}

function problemOf(error: z.ZodError): string {
	const shown = error.issues.slice(0, 3).map((issue) => `${nameOf(issue.path)} ${issue.message}`);
	const more = error.issues.length - shown.length;
	return more > 0 ? `${shown.join('; ')}; and ${more} more` : shown.join('; ');
}

/** `versions.de.paragraphs[3].text`, counted from 0 as programs do. */
function nameOf(path: PropertyKey[]): string {
	return path
		.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
		.join('');
}
