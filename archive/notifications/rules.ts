import type { Kind } from './kind';

/** Whom an act concerns; `audiences.ts` finds them. */
export type Audience =
	| 'approvers'
	| 'publishers'
	| 'writers'
	| 'lookers'
	| 'translators'
	| 'confirmers'
	| 'asker'
	| 'thread'
	| 'scheduler'
	| 'releasers'
	| 'subject';

export interface Concern {
	kind: Kind;
	whom: Audience;
}

const nobody: readonly Concern[] = [];
const confirmed: readonly Concern[] = [{ kind: 'confirmed', whom: 'asker' }];
const published: readonly Concern[] = [
	{ kind: 'published', whom: 'writers' },
	{ kind: 'source-changed', whom: 'translators' },
];

/**
 * Every act that the trail knows, with who is told of it and as what; of several that fit one member, the first. An act that is not
 * here cannot be recorded: it does not compile.
 */
export const rules = {
	// Writing
	draft: nobody,
	save: nobody,
	'start-translation': nobody,
	correct: nobody,
	'mark-rows': nobody,
	'confirm-rows': nobody,
	'waive-checks': nobody,
	'keep-file': nobody,
	discard: [{ kind: 'discarded', whom: 'writers' }],
	// Review
	submit: [{ kind: 'review-asked', whom: 'approvers' }],
	recall: [{ kind: 'recalled', whom: 'writers' }],
	'request-changes': [{ kind: 'changes-requested', whom: 'writers' }],
	approve: [
		{ kind: 'ready', whom: 'publishers' },
		{ kind: 'approved', whom: 'writers' },
	],
	comment: [{ kind: 'commented', whom: 'writers' }],
	'answer-comment': [{ kind: 'answered', whom: 'thread' }],
	'reopen-comment': [{ kind: 'answered', whom: 'thread' }],
	'resolve-comment': [{ kind: 'resolved', whom: 'thread' }],
	// Publishing
	publish: published,
	'force-publish': [{ kind: 'look-needed', whom: 'lookers' }, ...published],
	schedule: nobody,
	unschedule: nobody,
	'fail-schedule': [
		{ kind: 'schedule-failed', whom: 'scheduler' },
		{ kind: 'schedule-failed', whom: 'writers' },
	],
	'second-look': nobody,
	import: nobody,
	// Releases
	'make-release': nobody,
	'add-to-release': nobody,
	'take-from-release': nobody,
	'discard-release': nobody,
	'schedule-release': nobody,
	'unschedule-release': nobody,
	'publish-release': [{ kind: 'release-published', whom: 'releasers' }],
	'fail-release': [{ kind: 'release-failed', whom: 'releasers' }],
	'roll-back': [
		{ kind: 'look-needed', whom: 'lookers' },
		{ kind: 'source-changed', whom: 'translators' },
	],
	'roll-back-release': [{ kind: 'release-rolled-back', whom: 'releasers' }],
	// What is public
	withdraw: nobody,
	restore: nobody,
	'request-removal': [{ kind: 'confirmation-needed', whom: 'confirmers' }],
	remove: confirmed,
	'request-redirect': [{ kind: 'confirmation-needed', whom: 'confirmers' }],
	redirect: confirmed,
	'end-redirect': nobody,
	'change-facts': nobody,
	'request-facts': [{ kind: 'confirmation-needed', whom: 'confirmers' }],
	'confirm-facts': confirmed,
	'decline-facts': [{ kind: 'declined', whom: 'asker' }],
	'take-back-facts': nobody,
	'make-preview-link': nobody,
	'revoke-preview-link': nobody,
	// The board, names and the glossary
	'decide-against': nobody,
	'take-decision-back': nobody,
	'label-name': nobody,
	'keep-office': nobody,
	'merge-names': nobody,
	'keep-term': nobody,
	'delete-term': nobody,
	'import-terms': nobody,
	// Members
	'add-member': nobody,
	invite: nobody,
	'resend-invitation': nobody,
	'revoke-invitation': nobody,
	'accept-invitation': nobody,
	grant: [{ kind: 'grants-changed', whom: 'subject' }],
	'revoke-grant': [{ kind: 'grants-changed', whom: 'subject' }],
	'deactivate-member': nobody,
	'reactivate-member': nobody,
	'reset-second-factor': nobody,
	'enrol-second-factor': nobody,
	'remove-second-factor': nobody,
	'renew-backup-codes': nobody,
	'add-passkey': nobody,
	'remove-passkey': nobody,
	'link-provider': nobody,
	'reset-password': nobody,
	'change-password': nobody,
} as const satisfies Record<string, readonly Concern[]>;

export type ActName = keyof typeof rules;

/** Whom an act concerns; nobody of what older archives may have recorded. */
export function concernsOf(act: string): readonly Concern[] {
	return (rules as Record<string, readonly Concern[]>)[act] ?? nobody;
}

/** The acts that concern anybody. */
export const concerning: readonly string[] = Object.keys(rules).filter((act) => concernsOf(act).length > 0);
