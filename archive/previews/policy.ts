import type { Member } from '../members/member';
import { mayEdit, mayPublish, mayReview, type VersionFacts } from '../statements/policy';

/** Who writes, reviews or publishes a language may show its draft to somebody outside, and take that back. */
export function mayShare(member: Member, version: VersionFacts): boolean {
	return mayEdit(member, version) || mayReview(member, version) || mayPublish(member, version);
}

/** Under an embargo only who answers for what leaves the house in this language. */
export function mayShareEmbargoed(member: Member, version: VersionFacts): boolean {
	return mayPublish(member, version);
}

export function isEmbargoed(embargoUntil: Date | null): embargoUntil is Date {
	return embargoUntil !== null && embargoUntil > new Date();
}
