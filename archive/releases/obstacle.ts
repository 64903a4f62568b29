import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import type { Refusal } from '../refusals';
import type { LockedDraft } from '../statements/load-draft';
import { mayPublish } from '../statements/policy';
import { findApprover, obstacleTo } from '../statements/publish-edition';
import type { ReleasePart } from './load-release';

/**
 * What stands in the way of publishing one part of a release: all that publishing it alone asks, of exactly the revision that was
 * pinned. `before`: the parts that become public before it.
 */
export async function obstacleToPart(
	tx: Transaction,
	member: Member,
	part: ReleasePart,
	draft: LockedDraft | null,
	before: readonly ReleasePart[] = [],
): Promise<Refusal | null> {
	if (!draft) return 'not-found';
	if (!mayPublish(member, draft.version)) return 'not-allowed';
	if (draft.headRevisionId !== part.revisionId) return 'stale';
	if (!(await findApprover(tx, draft))) return 'not-approved';
	const afterOriginal = before.some(({ ref, version }) => ref === part.ref && version.role === 'original');
	return obstacleTo(tx, draft, part, { afterOriginal });
}
