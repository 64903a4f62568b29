import { z } from 'zod';
import { figure } from './figure';
import { isLanguageTag } from './language-tag';
import { wellFormed } from './well-formed';

export { wellFormed };

/** A segment's key: starts with a letter, usable as an HTML id; `-2`, `-3` mark further parts of one unit. */
export const segmentKey = z.string().regex(/^[a-z][a-z0-9]{2,23}(-[0-9]{1,3})?$/);

export const segmentTypes = [
	'paragraph',
	'heading',
	'quote',
	'list-item',
	'note',
	'caption',
	'term',
	'definition',
	'row',
	'preformatted',
	'separator',
	'figure',
] as const;
export type SegmentType = (typeof segmentTypes)[number];

export const turnRoles = ['speech', 'question', 'answer', 'moderator', 'remark'] as const;
export type TurnRole = (typeof turnRoles)[number];

const mark = z.strictObject({
	type: z.enum(['bold', 'italic', 'link', 'lang']),
	/** Half-open range of UTF-16 code units in the segment's text. */
	from: z.int().nonnegative(),
	to: z.int().positive(),
	href: z
		.string()
		.max(2000)
		.regex(/^(https?:\/\/|mailto:|\/|#)/i)
		.optional(),
	lang: z.string().max(35).refine(isLanguageTag).optional(),
});
export type Mark = z.infer<typeof mark>;

export const segment = z
	.strictObject({
		type: z.enum(segmentTypes),
		key: segmentKey,
		/** A figure's caption. */
		text: wellFormed,
		marks: z.array(mark).optional(),
		/** Headings: 2 to 4 (the title is the page's 1). */
		level: z.int().min(2).max(4).optional(),
		/** List items: numbered or not. */
		ordered: z.boolean().optional(),
		/** Figures, and they alone. */
		figure: figure.optional(),
	})
	.refine(({ type, figure: shown }) => (type === 'figure') === (shown !== undefined), {
		message: 'figure-without-file',
	});
export type Segment = z.infer<typeof segment>;

export const turn = z.strictObject({
	type: z.literal('turn'),
	key: segmentKey,
	role: z.enum(turnRoles),
	/** The speaker as this language writes the name; null when nobody is named ("Question"). */
	speaker: wellFormed.nullable(),
	/** `Person.ref`, when the speaker is a known person. */
	person: z.string().optional(),
	segments: z.array(segment),
});
export type Turn = z.infer<typeof turn>;

export const block = z.union([turn, segment]);
export type Block = Segment | Turn;

/** What a revision and an edition hold: one language's words. The title's key is `title`, the lead's `lead`. */
export const text = z
	.strictObject({
		title: wellFormed.pipe(z.string().trim().max(1000)),
		lead: wellFormed.nullable(),
		blocks: z.array(block).max(20_000),
	})
	.superRefine((value, context) => {
		const seen = new Set<string>(['title', 'lead']);
		for (const key of keysOf(value.blocks)) {
			if (seen.has(key)) context.addIssue({ code: 'custom', message: `duplicate-key ${key}`, path: ['blocks'] });
			seen.add(key);
		}
	});
export type Text = z.infer<typeof text>;

/** Every segment in reading order, those inside turns too. */
export function segmentsOf(blocks: readonly Block[]): Segment[] {
	return blocks.flatMap((b) => (b.type === 'turn' ? b.segments : [b]));
}

/** Every key of turns and segments in reading order. */
export function keysOf(blocks: readonly Block[]): string[] {
	return blocks.flatMap((b) => (b.type === 'turn' ? [b.key, ...b.segments.map((s) => s.key)] : [b.key]));
}

/** All words of a segment: a figure's alternative text, caption and credit one under the other. */
export function segmentWords({ text: words, figure: shown }: Pick<Segment, 'text' | 'figure'>): string {
	return shown ? [shown.alt, words, shown.credit].filter((part) => part.trim() !== '').join('\n') : words;
}

/** The unit a key belongs to: `ab12` for `ab12` and for its second part `ab12-2`. Segments align by unit. */
export function unitOf(key: string): string {
	return key.replace(/-[0-9]+$/, '');
}
