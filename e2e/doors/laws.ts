import { readPastedPage } from '@/formats/paste-page';
import type { Call } from './knock';
import { members, type Person } from './people';
import type { subjects } from './subjects';

export interface Law {
	/** Whom it lets in; the rest is refused, and whoever is not signed in is asked to be. */
	may: readonly Person[];
	/** Makes what is called for one who knocks: something of its own for each who is let in. */
	call: (made: ReturnType<typeof subjects>) => Call | Promise<Call>;
	/** What those who are let in get: `done` where it is not said. */
	gives?: string;
	/** What members get who are not: `not-allowed` where it is not said. */
	refuses?: string | Partial<Record<Person, string>>;
	/** For whoever comes, signed in or not: there is nobody to ask. */
	isOpen?: true;
}

const everybody: readonly Person[] = ['anonymous', ...members];
const publishers: readonly Person[] = ['publisher', 'publisher + force-publisher'];
const writers: readonly Person[] = ['author'];
/** Whoever has a part in texts; an admin's grant alone gives none. */
const workers = members.filter((person) => person !== 'no grant' && person !== 'admin');
const withGrant = members.filter((person) => person !== 'no grant');
const readers: readonly Person[] = ['reviewer', ...publishers];
const keepers: readonly Person[] = ['author', 'translator', ...readers];

const locale = 'en';
const page = (below = '') => `/en/desk${below}`;
const facts = { date: '2024-03-07', time: '14:05', timeZone: 'UTC' };
const wrong = 'not the password';

/** A form about a draft, on the draft's page. */
const draft =
	(make: (made: ReturnType<typeof subjects>) => Promise<Record<string, string>>, more: Record<string, string> = {}) =>
	async (made: ReturnType<typeof subjects>): Promise<Call> => {
		const fields = await make(made);
		return { path: page(`/statements/${fields.ref}/${fields.version}`), fields: { ...fields, ...more } };
	};

/** A form about a statement, on its page. */
const statement =
	(make: (made: ReturnType<typeof subjects>) => Promise<{ ref: string }>, more: Record<string, string> = {}) =>
	async (made: ReturnType<typeof subjects>): Promise<Call> => {
		const { ref } = await make(made);
		return { path: page(`/statements/${ref}`), fields: { locale, ref, ...more } };
	};

const member =
	(make: (made: ReturnType<typeof subjects>) => Promise<string>, more: Record<string, string> = {}) =>
	async (made: ReturnType<typeof subjects>): Promise<Call> => {
		const memberId = await make(made);
		return { path: page(`/members/${memberId}`), fields: { locale, memberId, ...more } };
	};

const release =
	(make: (made: ReturnType<typeof subjects>) => Promise<Record<string, string>>, more: Record<string, string> = {}) =>
	async (made: ReturnType<typeof subjects>): Promise<Call> => {
		const fields = await make(made);
		return { path: page(`/releases/${fields.releaseId}`), fields: { locale, ...fields, ...more } };
	};

const invitation = async (made: ReturnType<typeof subjects>): Promise<Call> => ({
	path: page('/members'),
	fields: { locale, invitationId: await made.invited() },
});

/** A form about a row of the French queue. */
const queueRow = (ref: string, more: { what: string; reason?: string }): Call => ({
	path: page(`/queue?language=fr&what=${more.what}`),
	fields: { locale, ref, language: 'fr', by: 'age', ...more },
});

const topic = async (made: ReturnType<typeof subjects>, more: Record<string, string>): Promise<Call> => {
	const ref = await made.topic();
	return { path: page(`/names/topic/${ref}`), fields: { locale, noun: 'topic', ref, ...more } };
};

const account = (below: string, fields: Record<string, string>, state?: unknown) => (): Call => ({
	path: page(`/account${below}`),
	fields: { locale, ...fields },
	state,
});

const signIn =
	(below: string, fields: Record<string, string>, state: unknown = null) =>
	(): Call => ({
		path: `/en/sign-in${below}`,
		fields: { locale, ...fields },
		state: state ?? { reason: null },
	});

let number = 0;

/** Who may call which server action of the desk. An action that is not here is a door without a law. */
export const laws: Record<string, Law> = {
	'desk/new#draftStatementAction': {
		may: writers,
		call: () => ({
			path: page('/new'),
			fields: { locale, original: 'en', kind: 'speech', title: 'On doors', body: 'They open.', ...facts },
			state: { reason: null, filled: null },
		}),
	},
	'desk/new/paste#pasteAction': {
		may: writers,
		call: () => {
			const read = readPastedPage('On doors\n\nThey open for some of us and stay shut for the others.', {
				newKey: () => `door${++number}`,
			});
			return {
				path: page('/new/paste'),
				fields: { locale, original: 'en', kind: 'speech', title: 'On doors', ...facts },
				state: { step: 'check', reason: null, page: read, filled: null },
			};
		},
	},
	'desk/statements/[ref]/[version]#submitAction': { may: writers, call: draft((made) => made.inWork()) },
	'desk/statements/[ref]/[version]#approveAction': { may: ['reviewer'], call: draft((made) => made.inReview()) },
	'desk/statements/[ref]/[version]#requestChangesAction': {
		may: readers,
		call: draft((made) => made.inReview(), { note: 'Say more.' }),
	},
	'desk/statements/[ref]/[version]#waiveAction': {
		may: ['translator', ...readers],
		call: async (made) => {
			const { fields, findings } = await made.doubtful();
			const path = page(`/statements/${fields.ref}/fr`);
			return { path, fields: { ...fields, finding: findings, reason: 'Counted anew.' } };
		},
	},
	'desk/statements/[ref]/[version]#recallAction': {
		may: [...writers, ...publishers],
		call: draft((made) => made.inReview()),
	},
	'desk/statements/[ref]/[version]#discardAction': {
		may: [...writers, ...publishers],
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
	'desk/second-looks#lookAction': {
		may: readers,
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
	'desk/statements/[ref]/[version]/history#restoreRevisionAction': {
		may: [...writers, 'reviewer'],
		call: async (made) => {
			const fields = await made.rewritten();
			return { path: page(`/statements/${fields.ref}/en/history`), fields };
		},
	},
	'desk/statements/[ref]#correctAction': {
		may: writers,
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
		call: async (made) => {
			const { ref, requestId } = await made.toBeRedirected();
			return { path: page(`/statements/${ref}`), fields: { locale, ref, requestId } };
		},
	},
	'desk/statements/[ref]/previews#makePreviewLinkAction': {
		may: [...writers, ...readers],
		call: async (made) => {
			const { ref, draftId } = await made.inWork();
			return {
				path: page(`/statements/${ref}/previews`),
				fields: { locale, ref, draftId, shows: 'pinned', recipient: 'Somebody', email: '', language: 'fr', days: '7' },
				state: { reason: null, filled: null },
			};
		},
	},
	'desk/statements/[ref]/previews#revokePreviewLinkAction': {
		may: [...writers, ...readers],
		call: async (made) => {
			const { ref, linkId } = await made.shown();
			return { path: page(`/statements/${ref}/previews`), fields: { locale, ref, linkId } };
		},
	},
	'desk/statements/[ref]/facts#changeFactsAction': {
		may: publishers,
		call: async (made) => {
			const { ref } = await made.isPublic();
			const state = { reason: null, filled: null };
			return { path: page(`/statements/${ref}/facts`), fields: { locale, ref, ...facts }, state };
		},
		// There is no statement for who may not enter the desk.
		refuses: { 'no grant': '404' },
	},
	'desk/statements/[ref]/trail#verifyTrailAction': {
		may: withGrant,
		call: async (made) => {
			const { ref } = await made.isPublic();
			return { path: page(`/statements/${ref}/trail`), fields: { locale, ref }, state: null };
		},
		refuses: 'nothing',
	},
	'desk/names#labelNameAction': {
		may: ['author', 'translator', ...publishers],
		call: (made) => topic(made, { 'label-en': `Doorways ${++number}` }),
	},
	'desk/names#keepOfficeAction': {
		may: ['author', 'translator', ...publishers],
		call: async (made) => {
			const ref = await made.speaker();
			return {
				path: page(`/names/person/${ref}`),
				fields: { locale, noun: 'person', ref, 'label-en': `Doorkeeper ${++number}` },
			};
		},
	},
	'desk/names#mergeNamesAction': {
		may: publishers,
		call: async (made) => topic(made, { into: await made.topic() }),
	},
	'desk/glossary#keepConceptAction': {
		may: keepers,
		call: () => ({
			path: page('/glossary/new'),
			fields: { locale, id: '', 'preferred-en': `doorstep ${++number}` },
		}),
	},
	'desk/glossary#deleteConceptAction': {
		may: keepers,
		call: async (made) => {
			const id = await made.concept();
			return { path: page(`/glossary/${id}`), fields: { locale, id } };
		},
	},
	'desk/glossary#importGlossaryAction': {
		may: keepers,
		// Without a file there is nothing to be read for who may.
		call: () => ({ path: page('/glossary/import'), fields: { locale }, state: { step: 'ask' } }),
		gives: 'invalid',
	},
	'desk/queue#decideAgainstAction': {
		may: publishers,
		call: async (made) => queueRow((await made.isPublic()).ref, { what: 'missing', reason: 'For a reason.' }),
	},
	'desk/queue#takeDecisionBackAction': {
		may: publishers,
		call: async (made) => queueRow(await made.notPlanned(), { what: 'not-planned' }),
	},
	'desk/members/invite#inviteAction': {
		may: ['admin'],
		call: () => ({
			path: page('/members/invite'),
			fields: { locale, name: 'Somebody', email: `door-${++number}@example.org`, language: 'fr', grant: 'author.fr' },
			state: { reason: null, filled: null },
		}),
	},
	'desk/members#grantRoleAction': {
		may: ['admin'],
		call: member((made) => made.colleague(), { role: 'translator', language: 'fr' }),
	},
	'desk/members#revokeGrantAction': {
		may: ['admin'],
		call: member((made) => made.colleague(), { grant: 'author.fr' }),
	},
	'desk/members#deactivateMemberAction': { may: ['admin'], call: member((made) => made.colleague()) },
	'desk/members#reactivateMemberAction': { may: ['admin'], call: member((made) => made.shutOut()) },
	'desk/members#resetSecondFactorAction': {
		may: ['admin'],
		call: member((made) => made.colleague()),
		gives: 'already-done',
	},
	'desk/members#resendInvitationAction': { may: ['admin'], call: invitation },
	'desk/members#revokeInvitationAction': { may: ['admin'], call: invitation },

	'desk/account#endSessionAction': { may: members, call: account('', { sessionId: crypto.randomUUID() }) },
	'desk/account#endOtherSessionsAction': { may: members, call: account('', {}) },
	'desk/account#changePasswordAction': {
		may: members,
		call: account(
			'',
			{ old: wrong, password: 'a longer one to come', again: 'a longer one to come' },
			{ reason: null, isChanged: false },
		),
		gives: 'wrong-password',
	},
	'desk/account/factor#beginFactorAction': {
		may: members,
		call: account('/factor', { password: wrong }, { reason: null, made: null }),
		gives: 'wrong-password',
	},
	'desk/account/factor#finishFactorAction': {
		may: members,
		call: account('/factor', { code: '000000' }, { reason: null }),
		gives: 'invalid',
	},
	'desk/account/factor#changeFactorAction': {
		may: members,
		call: account('/factor', { password: wrong }, { reason: null, made: null }),
		gives: 'wrong-password',
	},
	'desk/account/passkeys#beginPasskeyAction': {
		may: members,
		call: account('/passkeys', { password: wrong }),
		gives: 'wrong-password',
	},
	'desk/account/passkeys#addPasskeyAction': {
		may: members,
		call: account('/passkeys', { made: '{}', name: 'Key' }),
		gives: 'wrong-passkey',
	},
	'desk/account/passkeys#removePasskeyAction': {
		may: members,
		call: account('/passkeys', { passkeyId: crypto.randomUUID(), password: wrong }),
		gives: 'wrong-password',
	},

	'sign-in#signInAction': {
		isOpen: true,
		may: everybody,
		call: signIn('', { email: 'nobody@example.org', password: wrong }, { reason: null, email: '' }),
		gives: 'wrong-credentials',
	},
	'sign-in/code#codeAction': {
		isOpen: true,
		may: everybody,
		call: signIn('/code', { code: '000000' }),
		gives: 'done',
	},
	'sign-in/forgotten#forgottenAction': {
		isOpen: true,
		may: everybody,
		call: signIn('/forgotten', { email: 'nobody@example.org' }, { reason: null, sent: false, email: '' }),
	},
	'sign-in/join/[token]#joinAction': {
		isOpen: true,
		may: everybody,
		call: signIn(
			'/join/none',
			{ token: 'none', name: 'Nobody', password: wrong, again: wrong },
			{ reason: null, filled: null },
		),
		gives: 'not-found',
	},
	'sign-in/reset/[token]#resetAction': {
		isOpen: true,
		may: everybody,
		call: signIn('/reset/none', { token: 'none', password: wrong, again: wrong }),
		gives: 'not-found',
	},
	'sign-in/passkey#passkeyOptionsAction': {
		isOpen: true,
		may: everybody,
		call: () => ({ path: '/en/sign-in', isBare: true }),
	},
	'sign-in/passkey#passkeySignInAction': {
		isOpen: true,
		may: everybody,
		call: () => ({ path: '/en/sign-in', fields: { locale, shown: '{}' } }),
		gives: 'wrong-passkey',
	},
	// The last: who knocks here has no session any more.
	'sign-in#signOutAction': { isOpen: true, may: everybody, call: () => ({ path: '/en/sign-in', fields: { locale } }) },
};
