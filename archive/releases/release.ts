import { z } from 'zod';
import type { Outcome, Refused } from '../refusals';

export const releaseStates = ['open', 'scheduled', 'published', 'rolled-back'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export const releaseId = z.strictObject({ releaseId: z.uuid() });

/** A refusal, and of which language version (`ref.locale`) where it is one's. */
export type ReleaseRefused = Refused & { subject?: string };
export type ReleaseOutcome<T extends object = object> = Extract<Outcome<T>, { ok: true }> | ReleaseRefused;

/** How the trail names a release. */
export function subjectOf(id: string): string {
	return `release:${id}`;
}
