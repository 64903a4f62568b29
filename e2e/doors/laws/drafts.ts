import { readPastedPage } from '@/formats/paste-page';
import type { Call } from '../knock';
import { facts, fresh, type Law, locale, page, publishers, reviewers, type Subjects, workers } from './law';

/** A form about a draft, on the draft's page. */
const draft =
	(make: (made: Subjects) => Promise<Record<string, string>>, more: Record<string, string> = {}) =>
	async (made: Subjects): Promise<Call> => {
		const fields = await make(made);
		return { path: page(`/statements/${fields.ref}/${fields.version}`), fields: { ...fields, ...more } };
	};

/** Who may begin, write, review and publish drafts. */
export const draftLaws: Record<string, Law> = {
	'desk/new#draftStatementAction': {
		may: ['author'],
		call: () => ({
			path: page('/new'),
			fields: { locale, original: 'en', kind: 'speech', title: 'On doors', body: 'They open.', ...facts },
			state: { reason: null, filled: null },
		}),
	},
	'desk/new/paste#pasteAction': {
		may: ['author'],
		call: () => {
			const read = readPastedPage('On doors\n\nThey open for some of us and stay shut for the others.', {
				newKey: () => fresh('door'),
			});
			return {
				path: page('/new/paste'),
				fields: { locale, original: 'en', kind: 'speech', title: 'On doors', ...facts },
				state: { step: 'check', reason: null, page: read, filled: null },
			};
		},
	},
	'desk/statements/[ref]/[version]#submitAction': { may: ['author'], call: draft((made) => made.inWork()) },
	'desk/statements/[ref]/[version]#approveAction': { may: ['reviewer'], call: draft((made) => made.inReview()) },
	'desk/statements/[ref]/[version]#requestChangesAction': {
		may: reviewers,
		call: draft((made) => made.inReview(), { note: 'Say more.' }),
	},
	'desk/statements/[ref]/[version]#waiveAction': {
		may: ['translator', ...reviewers],
		call: async (made) => {
			const { fields, findings } = await made.doubtful();
			const path = page(`/statements/${fields.ref}/fr`);
			return { path, fields: { ...fields, finding: findings, reason: 'Counted anew.' } };
		},
	},
	'desk/statements/[ref]/[version]#recallAction': {
		may: ['author', ...publishers],
		call: draft((made) => made.inReview()),
	},
	'desk/statements/[ref]/[version]#discardAction': {
		may: ['author', ...publishers],
		call: draft((made) => made.inWork()),
	},
	'desk/statements/[ref]/[version]#publishAction': { may: publishers, call: draft((made) => made.approved()) },
	'desk/statements/[ref]/[version]#forcePublishAction': {
		may: ['publisher + force-publisher'],
		call: draft((made) => made.inWork(), { reason: 'It burns.' }),
	},
	'desk/statements/[ref]/[version]#scheduleAction': {
		may: publishers,
		call: draft((made) => made.approved(), { date: '2099-01-01', time: '12:00', timeZone: 'UTC' }),
	},
	'desk/statements/[ref]/[version]#unscheduleAction': { may: publishers, call: draft((made) => made.scheduled()) },
	'desk/statements/[ref]/[version]/comments#commentAction': {
		may: workers,
		call: draft((made) => made.inReview(), { key: 'title', words: 'Which doors?' }),
	},
	'desk/statements/[ref]/[version]/comments#answerCommentAction': {
		may: workers,
		call: draft((made) => made.commented(), { act: 'resolve', words: 'All of them.' }),
	},
	'desk/statements/[ref]/[version]/history#restoreRevisionAction': {
		may: ['author', 'reviewer'],
		call: async (made) => {
			const fields = await made.rewritten();
			return { path: page(`/statements/${fields.ref}/en/history`), fields };
		},
	},
};
