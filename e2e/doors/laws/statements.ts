import type { Call } from '../knock';
import { facts, type Law, locale, page, publishers, type Subjects, withGrant } from './law';

/** A form about a statement, on its page. */
const statement =
	(make: (made: Subjects) => Promise<{ ref: string }>, more: Record<string, string> = {}) =>
	async (made: Subjects): Promise<Call> => {
		const { ref } = await make(made);
		return { path: page(`/statements/${ref}`), fields: { locale, ref, ...more } };
	};

/** The form of a statement's facts. */
const factsForm =
	(make: (made: Subjects) => Promise<{ ref: string }>) =>
	async (made: Subjects): Promise<Call> => {
		const { ref } = await make(made);
		const state = { reason: null, filled: null };
		return { path: page(`/statements/${ref}/facts`), fields: { locale, ref, ...facts }, state };
	};

/** A form about what was asked for, on the statement's page. */
const decision =
	(make: (made: Subjects) => Promise<{ ref: string; requestId: string }>, more: Record<string, string> = {}) =>
	async (made: Subjects): Promise<Call> => {
		const { ref, requestId } = await make(made);
		return { path: page(`/statements/${ref}`), fields: { locale, ref, requestId, ...more } };
	};

/** Who may act on statements as a whole. */
export const statementLaws: Record<string, Law> = {
	'desk/statements/[ref]#correctAction': {
		may: ['author'],
		call: statement((made) => made.isPublic(), { version: 'en' }),
	},
	'desk/statements/[ref]#translateAction': {
		may: ['translator'],
		call: statement((made) => made.isPublic(), { version: 'fr' }),
	},
	'desk/statements/[ref]#withdrawAction': {
		may: publishers,
		call: statement((made) => made.isPublic(), { 'reason-en': 'For a reason.' }),
	},
	'desk/statements/[ref]#restoreAction': { may: publishers, call: statement((made) => made.withdrawn()) },
	'desk/statements/[ref]#requestRemovalAction': {
		may: publishers,
		call: statement((made) => made.isPublic(), { 'reason-en': 'For a reason.' }),
	},
	'desk/statements/[ref]#confirmRemovalAction': { may: publishers, call: statement((made) => made.toBeRemoved()) },
	'desk/statements/[ref]#requestRedirectAction': {
		may: publishers,
		call: async (made) => {
			const { ref: to } = await made.isPublic();
			return statement((of) => of.isPublic(), { to, 'reason-en': 'It is there twice.' })(made);
		},
	},
	'desk/statements/[ref]#confirmRedirectAction': {
		may: publishers,
		call: decision((made) => made.toBeRedirected()),
	},
	'desk/statements/[ref]/facts#changeFactsAction': {
		may: ['author'],
		call: factsForm((made) => made.inWork()),
		// There is no statement for who may not enter the desk.
		refuses: { 'no grant': '404' },
	},
	'desk/statements/[ref]/facts#requestFactsAction': {
		may: ['author', ...publishers],
		call: factsForm((made) => made.isPublic()),
		refuses: { 'no grant': '404' },
	},
	'desk/statements/[ref]/facts#confirmFactsAction': { may: publishers, call: decision((made) => made.toBeDatedAnew()) },
	'desk/statements/[ref]/facts#declineFactsAction': {
		may: publishers,
		call: decision((made) => made.toBeDatedAnew(), { note: 'It was the other day.' }),
	},
	'desk/statements/[ref]/facts#takeBackFactsAction': {
		// It is nobody's but theirs who asked.
		may: [],
		call: decision((made) => made.toBeDatedAnew()),
	},
	'desk/statements/[ref]/trail#verifyTrailAction': {
		may: withGrant,
		call: async (made) => {
			const { ref } = await made.isPublic();
			return { path: page(`/statements/${ref}/trail`), fields: { locale, ref }, state: null };
		},
		refuses: 'nothing',
	},
};
