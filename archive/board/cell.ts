/**
 * How a statement stands in a language, one word at a time: a draft before what is public, a decision before what is asked for.
 * `none`: nothing is due, as nothing that could be translated is public.
 */
export const cellStates = [
	'missing',
	'behind',
	'draft',
	'in-review',
	'approved',
	'scheduled',
	'published',
	'not-planned',
	'withdrawn',
	'removed',
	'none',
] as const;
export type CellState = (typeof cellStates)[number];
