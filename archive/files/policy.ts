import type { Member } from '../members/member';
import { mayEdit, mayEnterDesk, mayReview, type VersionFacts } from '../statements/policy';

/** Who writes in a draft may give it files. */
export function mayAddFile(member: Member, version: VersionFacts): boolean {
	return mayEdit(member, version) || mayReview(member, version);
}

/** Files of drafts are seen by whoever sees the drafts. */
export function maySeeFiles(member: Member): boolean {
	return mayEnterDesk(member);
}
