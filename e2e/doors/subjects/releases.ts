import { addToRelease } from '@/archive/releases/add-to-release';
import { makeRelease } from '@/archive/releases/make-release';
import { publishRelease } from '@/archive/releases/publish-release';
import { scheduleRelease } from '@/archive/releases/schedule-release';
import { type Staff, succeeded } from '@/archive/testing';
import type { draftsOf } from './drafts';

/** Releases. */
export function releasesOf(
	team: Staff,
	{ approved }: Pick<ReturnType<typeof draftsOf>, 'approved'>,
	next: () => number,
) {
	async function emptyRelease(): Promise<{ releaseId: string }> {
		const { releaseId } = succeeded(await makeRelease(team.publisher, { name: `Doors ${next()}` }));
		return { releaseId };
	}
	/** A release of one new statement. */
	async function release(): Promise<Record<'releaseId' | 'draftId' | 'revisionId', string>> {
		const [{ releaseId }, { draftId, revisionId }] = [await emptyRelease(), await approved()];
		succeeded(await addToRelease(team.publisher, { releaseId, draftId, revisionId }));
		return { releaseId, draftId, revisionId };
	}
	async function scheduledRelease(): Promise<{ releaseId: string }> {
		const { releaseId } = await release();
		const at = new Date(Date.now() + 86_400_000).toISOString();
		succeeded(await scheduleRelease(team.publisher, { releaseId, at, timeZone: 'UTC' }));
		return { releaseId };
	}
	async function publishedRelease(): Promise<{ releaseId: string }> {
		const { releaseId } = await release();
		succeeded(await publishRelease(team.publisher, { releaseId }));
		return { releaseId };
	}
	return { emptyRelease, release, scheduledRelease, publishedRelease };
}
