/** What members are told of. What waits for them comes first. */
export const waitingKinds = [
	'review-asked',
	'changes-requested',
	'ready',
	'source-changed',
	'look-needed',
	'confirmation-needed',
	'schedule-failed',
	'release-failed',
] as const;
export const tellingKinds = [
	'commented',
	'answered',
	'resolved',
	'approved',
	'published',
	'recalled',
	'discarded',
	'confirmed',
	'declined',
	'release-published',
	'release-rolled-back',
	'grants-changed',
] as const;
export const kinds = [...waitingKinds, ...tellingKinds] as const;
export type Kind = (typeof kinds)[number];

/** How soon a member has it by mail: with what comes in the next minutes, with all of a day, or not at all. */
export const cadences = ['each', 'daily', 'never'] as const;
export type Cadence = (typeof cadences)[number];

/** What waits for a member is mailed at once, the rest once a day, where they have not chosen. */
export function usualCadence(kind: Kind): Cadence {
	return (waitingKinds as readonly Kind[]).includes(kind) ? 'each' : 'daily';
}
