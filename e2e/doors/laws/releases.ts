import type { Call } from '../knock';
import { type Law, locale, page, publishers, reviewers, type Subjects } from './law';

const release =
	(make: (made: Subjects) => Promise<Record<string, string>>, more: Record<string, string> = {}) =>
	async (made: Subjects): Promise<Call> => {
		const fields = await make(made);
		return { path: page(`/releases/${fields.releaseId}`), fields: { locale, ...fields, ...more } };
	};

/** Who may publish several texts together, and look again at what was published without approval. */
export const releaseLaws: Record<string, Law> = {
	'desk/second-looks#lookAction': {
		may: reviewers,
		call: async (made) => ({ path: page('/second-looks'), fields: { locale, ...(await made.forced()) } }),
	},
	'desk/releases#makeReleaseAction': {
		may: publishers,
		call: () => ({ path: page('/releases'), fields: { locale, name: 'Doors' } }),
	},
	'desk/releases#addToReleaseAction': {
		may: publishers,
		call: async (made) => {
			const [{ releaseId }, { draftId, revisionId }] = [await made.emptyRelease(), await made.approved()];
			return { path: page(`/releases/${releaseId}`), fields: { locale, releaseId, draft: `${draftId} ${revisionId}` } };
		},
	},
	'desk/releases#keepPartAction': {
		may: publishers,
		call: release((made) => made.release(), { changeClass: 'factual', changeNote: 'They open wider.' }),
	},
	'desk/releases#takeFromReleaseAction': { may: publishers, call: release((made) => made.release()) },
	'desk/releases#publishReleaseAction': { may: publishers, call: release((made) => made.release()) },
	'desk/releases#scheduleReleaseAction': {
		may: publishers,
		call: release((made) => made.release(), { date: '2099-01-01', time: '12:00', timeZone: 'UTC' }),
	},
	'desk/releases#unscheduleReleaseAction': { may: publishers, call: release((made) => made.scheduledRelease()) },
	'desk/releases#discardReleaseAction': { may: publishers, call: release((made) => made.release()) },
	// Of what it made public; to publish again what was there before it takes the grant for publishing by force.
	'desk/releases#rollBackReleaseAction': {
		may: publishers,
		call: release((made) => made.publishedRelease(), { 'reason-en': 'For a reason.', changeClass: 'factual' }),
	},
};
