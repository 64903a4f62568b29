import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { type Outcome, type Refusal, refuse } from '../refusals';
import { rehearse, together } from '../transact';
import { grantInput } from './grant';
import { grantRole } from './grant-role';
import { lockAdmins } from './last-admin';
import { listMembers } from './list-members';
import type { Grant, Member } from './member';
import { mayManageMembers } from './policy';
import { revokeGrant } from './revoke-grant';

export const grantActs = ['grant', 'revoke-grant'] as const;
export type GrantAct = (typeof grantActs)[number];

/** At most so many members at once. */
export const mostMembers = 100;

/** One grant, given to or taken from several members. */
export interface GrantChange {
	act: GrantAct;
	grant: Grant;
	memberIds: readonly string[];
}

export interface RehearsedGrant {
	memberId: string;
	name: string;
	before: Grant[];
	after: Grant[];
	/** Why it would be refused; null when it would be done. */
	reason: Refusal | null;
}

const input = z.strictObject({
	act: z.enum(grantActs),
	grant: grantInput,
	memberIds: z.array(z.uuid()).transform((ids) => [...new Set(ids)].sort()),
});

type Parsed = z.infer<typeof input>;

/**
 * What would become of each member, by name, in the answers of the single acts one after the other; nothing of it lasts. Who is not there
 * is left out. Refuses 'invalid', 'not-allowed', 'nothing-chosen', 'too-many'.
 */
export async function rehearseGrants(member: Member, given: GrantChange): Promise<Outcome<{ rows: RehearsedGrant[] }>> {
	const parsed = parse(member, given);
	if (!parsed.ok) return parsed;
	const { change } = parsed;
	const reasons = await rehearse(async (tx) => {
		await lockInOrder(tx, change);
		const answers = new Map<string, Refusal | null>();
		for (const memberId of change.memberIds) {
			const outcome = await changeOne(member, change, memberId);
			answers.set(memberId, outcome.ok ? null : outcome.reason);
		}
		return answers;
	});
	const chosen = (await listMembers(member)).filter(({ id }) => reasons.has(id));
	const rows = chosen.map(({ id, name, grants }) => {
		const reason = reasons.get(id) ?? null;
		return { memberId: id, name, before: grants, after: reason ? grants : withChange(grants, change), reason };
	});
	return { ok: true, rows };
}

/**
 * Gives a grant to several members or takes it from them, each with an entry in the trail: all of it or, where one is refused, nothing.
 * Refuses as the single acts do, 'nothing-chosen' and 'too-many'.
 */
export async function changeGrants(member: Member, given: GrantChange): Promise<Outcome<{ count: number }>> {
	const parsed = parse(member, given);
	if (!parsed.ok) return parsed;
	const { change } = parsed;
	return together(async (tx) => {
		await lockInOrder(tx, change);
		for (const memberId of change.memberIds) {
			const outcome = await changeOne(member, change, memberId);
			if (!outcome.ok) return outcome;
		}
		return { ok: true, count: change.memberIds.length };
	});
}

function parse(member: Member, given: GrantChange): Outcome<{ change: Parsed }> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	if (!mayManageMembers(member)) return refuse('not-allowed');
	if (parsed.data.memberIds.length === 0) return refuse('nothing-chosen');
	return parsed.data.memberIds.length > mostMembers ? refuse('too-many') : { ok: true, change: parsed.data };
}

function changeOne(member: Member, { act, grant }: Parsed, memberId: string): Promise<Outcome> {
	return (act === 'grant' ? grantRole : revokeGrant)(member, { memberId, grant });
}

/** All of them first and always in the same order, so that acts that meet wait for each other and never both ways. */
async function lockInOrder(tx: Transaction, { grant, memberIds }: Parsed): Promise<void> {
	if (grant.role === 'admin') await lockAdmins(tx);
	await tx.$executeRaw`SELECT id FROM member WHERE id = ANY (${memberIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

function withChange(grants: readonly Grant[], { act, grant }: Parsed): Grant[] {
	const others = grants.filter(({ role, locale }) => role !== grant.role || locale !== grant.locale);
	return act === 'grant' ? [...others, grant] : others;
}
