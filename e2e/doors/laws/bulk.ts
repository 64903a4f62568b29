import { type Law, locale, page, withGrant } from './law';

/** Who may plan an act on many rows, and who may carry a plan out: nobody but whoever made it. */
export const bulkLaws: Record<string, Law> = {
	'desk/bulk#planAction': {
		may: withGrant,
		call: async (made) => ({
			path: page('/drafts'),
			fields: { locale, kind: 'drafts', query: '', which: 'ticked', act: 'submit', row: (await made.inWork()).draftId },
		}),
	},
	'desk/bulk#beginAction': {
		may: [],
		call: async (made) => {
			const planId = await made.planned();
			return { path: page(`/bulk/${planId}`), fields: { locale, planId } };
		},
		refuses: 'not-found',
	},
};
