import type { Call } from '../knock';
import { type Law, locale, page, publishers } from './law';

/** A form about a row of the French queue. */
const queueRow = (ref: string, more: { what: string; reason?: string }): Call => ({
	path: page(`/queue?language=fr&what=${more.what}`),
	fields: { locale, ref, language: 'fr', by: 'age', ...more },
});

/** Who may decide that a language will not get a text. */
export const queueLaws: Record<string, Law> = {
	'desk/queue#decideAgainstAction': {
		may: publishers,
		call: async (made) => queueRow((await made.isPublic()).ref, { what: 'missing', reason: 'For a reason.' }),
	},
	'desk/queue#takeDecisionBackAction': {
		may: publishers,
		call: async (made) => queueRow(await made.notPlanned(), { what: 'not-planned' }),
	},
};
