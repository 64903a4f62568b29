/** Every reason why an act may be refused. Pages translate these codes; a code without a message does not compile. */
export const refusals = [
	'not-allowed',
	'not-found',
	'invalid',
	'conflict',
	'stale',
	'not-approved',
	'own-text',
	'comments-open',
	'wrong-state',
	'already-exists',
	'already-published',
	'not-published',
	'no-original',
	'source-changed',
	'newer-edition',
	'nothing-changed',
	'checks-failed',
	'empty-title',
	'empty-text',
	'alt-missing',
	'unknown-file',
	'file-type',
	'file-too-large',
	'file-broken',
	'storage-failed',
	'change-class-needed',
	'change-note-needed',
	'reason-needed',
	'in-the-past',
	'embargoed',
	'withdrawn',
	'second-person-needed',
	'already-asked',
	'facts-changed',
	'no-target',
	'own-grants',
	'last-admin',
	'already-member',
	'already-granted',
	'already-done',
	'not-empty',
	'release-full',
	'changed-since',
	'nothing-chosen',
	'too-many',
	'expired',
	'unknown-name',
	'failed',
] as const;
export type Refusal = (typeof refusals)[number];

export type Refused = { ok: false; reason: Refusal };
/** What a verb answers: what came of it, or why it was refused. Nothing was changed when it was refused. */
export type Outcome<T extends object = object> = ({ ok: true } & T) | Refused;

export function refuse(reason: Refusal): Refused {
	return { ok: false, reason };
}
