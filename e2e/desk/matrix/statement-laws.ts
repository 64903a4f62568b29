import { randomUUID } from 'node:crypto';
import {
	anyMember,
	authors,
	draftForm,
	forcePublishers,
	type Law,
	law,
	publishers,
	reviewers,
	translators,
} from './laws';

const version = 'app/[locale]/desk/statements/[ref]/[version]';
const statement = 'app/[locale]/desk/statements/[ref]';
const reasons = { locale: 'en', 'reason-en': 'Because.' };
const facts = { locale: 'en', date: '2024-03-07', time: '', timeZone: 'UTC', place: '', event: '', topics: '' };
const block = { type: 'paragraph', key: 'matrix1', text: 'One.' };

/** What is done to texts. */
export const statementLaws: Record<string, Law> = {
	[`${version}/actions.ts submitAction`]: law(authors, (world) => ({ form: draftForm(world) }), {
		answer: 'empty-text',
	}),
	[`${version}/actions.ts approveAction`]: law(reviewers, (world) => ({ form: draftForm(world) }), {
		answer: 'wrong-state',
	}),
	[`${version}/actions.ts requestChangesAction`]: law(
		[...reviewers, ...publishers],
		(world) => ({ form: draftForm(world, { note: 'Why?' }) }),
		{ answer: 'wrong-state' },
	),
	[`${version}/actions.ts recallAction`]: law([...authors, ...publishers], (world) => ({ form: draftForm(world) }), {
		answer: 'wrong-state',
	}),
	[`${version}/actions.ts discardAction`]: law([...authors, ...publishers], async (world) => ({
		form: draftForm({ draft: await world.newDraft() }),
	})),
	[`${version}/actions.ts publishAction`]: law(publishers, (world) => ({ form: draftForm(world) }), {
		answer: 'stale',
	}),
	[`${version}/actions.ts forcePublishAction`]: law(
		forcePublishers,
		(world) => ({ form: draftForm(world, { reason: 'Now.' }) }),
		{ answer: 'stale' },
	),
	[`${version}/actions.ts scheduleAction`]: law(
		publishers,
		(world) => ({ form: draftForm(world, { date: '2099-01-01', time: '09:00', timeZone: 'UTC' }) }),
		{ answer: 'not-approved' },
	),
	[`${version}/actions.ts unscheduleAction`]: law(publishers, (world) => ({ form: draftForm(world) }), {
		answer: 'wrong-state',
	}),
	[`${version}/history/actions.ts restoreRevisionAction`]: law(
		[...authors, ...reviewers],
		(world) => ({ form: draftForm(world, { revisionId: world.draft.older, headRevisionId: randomUUID() }) }),
		{ answer: 'conflict' },
	),
	[`${statement}/actions.ts correctAction`]: law(
		authors,
		({ published }) => ({ form: { locale: 'en', ref: published, version: 'en' } }),
		{ answer: 'already-exists' },
	),
	[`${statement}/actions.ts translateAction`]: law(
		translators,
		({ published }) => ({ form: { locale: 'en', ref: published, version: 'en' } }),
		{ answer: 'already-exists' },
	),
	[`${statement}/actions.ts withdrawAction`]: law(
		publishers,
		({ withdrawn }) => ({ form: { ...reasons, ref: withdrawn } }),
		{ answer: 'withdrawn' },
	),
	[`${statement}/actions.ts restoreAction`]: law(
		publishers,
		({ published }) => ({ form: { locale: 'en', ref: published } }),
		{ answer: 'wrong-state' },
	),
	[`${statement}/actions.ts requestRemovalAction`]: law(publishers, ({ withdrawn }) => ({
		form: { ...reasons, ref: withdrawn },
	})),
	[`${statement}/actions.ts confirmRemovalAction`]: law(
		publishers,
		({ published }) => ({ form: { locale: 'en', ref: published } }),
		{ answer: 'not-found' },
	),
	[`${statement}/facts/actions.ts changeFactsAction`]: law(authors, ({ draft }) => ({
		state: { reason: null, filled: null },
		form: { ...facts, ref: draft.ref },
	})),
	[`${statement}/trail/actions.ts verifyTrailAction`]: law(anyMember, ({ published }) => ({
		state: null,
		form: { locale: 'en', ref: published },
	})),
	'app/[locale]/desk/new/actions.ts draftStatementAction': law(authors, () => ({
		state: { reason: null, filled: null },
		form: { ...facts, original: 'en', kind: 'speech', title: 'Matrix' },
	})),
	'app/[locale]/desk/new/paste/actions.ts pasteAction': law(authors, () => ({
		state: {
			step: 'check',
			reason: null,
			page: { language: 'en', title: 'Matrix', lead: null, blocks: [block] },
			filled: null,
		},
		form: { ...facts, original: 'en', kind: 'speech', title: 'Matrix' },
	})),
	'GET /[locale]/desk/drafts/[id]/text': law(anyMember, ({ draft }) => ({
		path: `/en/desk/drafts/${draft.draftId}/text`,
	})),
	'PUT /[locale]/desk/drafts/[id]/text': law(
		[...authors, ...reviewers],
		({ draft }) => ({
			path: `/en/desk/drafts/${draft.draftId}/text`,
			headers: { 'if-match': `"${randomUUID()}"`, 'content-type': 'application/json' },
			body: JSON.stringify({ title: 'Overwritten', lead: null, blocks: [] }),
		}),
		{ answer: '412' },
	),
};
