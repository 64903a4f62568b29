import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { mostParts } from '../releases/add-to-release';
import { wellFormed } from '../statements/text';

/** No act takes more rows than one person can look through. */
export const mostRows = 500;

/** How long after it was made a plan can still be carried out, in milliseconds. */
export const holdsFor = 24 * 3_600_000;

/** What an act needs to know besides its rows. */
export const bulkAct = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('submit') }),
	z.strictObject({ act: z.literal('recall') }),
	z.strictObject({ act: z.literal('schedule'), at: z.iso.datetime({ offset: true }), timeZone: z.string().min(1) }),
	z.strictObject({ act: z.literal('unschedule') }),
	z.strictObject({ act: z.literal('publish') }),
	z.strictObject({ act: z.literal('add-to-release'), releaseId: z.uuid() }),
	z.strictObject({ act: z.literal('discard-empty') }),
	z.strictObject({ act: z.literal('add-topic'), topic: z.string().trim().min(1) }),
	z.strictObject({ act: z.literal('remove-topic'), topic: z.string().trim().min(1) }),
	z.strictObject({
		act: z.literal('decide-against'),
		locale: z.enum(locales),
		reason: wellFormed.pipe(z.string().trim().min(1).max(2000)),
	}),
]);
export type BulkAct = z.infer<typeof bulkAct>;
export type BulkVerb = BulkAct['act'];

/** The rows an act is about: open drafts, statements, or what a language waits for. */
export type RowKind = 'drafts' | 'statements' | 'queue';

const kindOfVerb = {
	submit: 'drafts',
	recall: 'drafts',
	schedule: 'drafts',
	unschedule: 'drafts',
	publish: 'drafts',
	'add-to-release': 'drafts',
	'discard-empty': 'drafts',
	'add-topic': 'statements',
	'remove-topic': 'statements',
	'decide-against': 'queue',
} as const satisfies Record<BulkVerb, RowKind>;

export function kindOf(verb: BulkVerb): RowKind {
	return kindOfVerb[verb];
}

export function mostRowsOf(verb: BulkVerb): number {
	return verb === 'add-to-release' ? mostParts : mostRows;
}
