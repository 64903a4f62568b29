import { type Grant, holds, type Member } from './member';

/** Members, invitations and grants are the admins' business. It gives them no other right: not one over a text. */
export function mayManageMembers(member: Member): boolean {
	return holds(member, 'admin');
}

/** Nobody grants themselves anything: what an admin may do beside, another admin has granted. */
export function mayGrant(member: Member, to: { id: string }): boolean {
	return mayManageMembers(member) && member.id !== to.id;
}

/** Revoking is free: of another's grants, and giving up one's own. */
export function mayRevokeGrant(member: Member): boolean {
	return mayManageMembers(member);
}

/** Nobody shuts themselves out by a slip, nor lets themselves in again. */
export function mayChangeStanding(member: Member, of: { id: string }): boolean {
	return mayManageMembers(member) && member.id !== of.id;
}

/** Admins are admins of the whole archive; every other role is held for one language or for all. */
export function isGrantable({ role, locale }: Grant): boolean {
	return role !== 'admin' || locale === '*';
}
