import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { testDatabase } from '@/platform/testing';
import { someone, succeeded } from '../testing';
import { deactivateMember, reactivateMember } from './deactivate-member';
import { findMemberById } from './desk';
import { grantRole } from './grant-role';
import { findMemberPage, listInvitations, listMembers } from './list-members';
import type { Grant, Member } from './member';
import { revokeGrant } from './revoke-grant';

const everything: Grant = { role: 'reviewer', locale: '*' };
const german: Grant = { role: 'reviewer', locale: 'de' };
const admin: Grant = { role: 'admin', locale: '*' };
let database: Awaited<ReturnType<typeof testDatabase>>;
let ada: Member;

beforeAll(async () => {
	database = await testDatabase();
	ada = await canSignIn(await someone('admin'));
});
afterAll(() => database.drop());

async function canSignIn(member: Member): Promise<Member> {
	await deskDb().account.create({ data: { userId: member.id, accountId: member.id, providerId: 'credential' } });
	return member;
}

async function acts(member: { id: string }): Promise<string[]> {
	const entries = await deskDb().trailEntry.findMany({
		where: { subject: `member:${member.id}` },
		orderBy: { seq: 'asc' },
	});
	return entries.map(({ act }) => act).slice(1);
}

const grantsOf = async ({ id }: { id: string }) => (await findMemberById(id))?.grants;

describe('granting', () => {
	test('lets another member do something, until it is revoked; each leaves one entry', async () => {
		const carl = await someone('author');
		succeeded(await grantRole(ada, { memberId: carl.id, grant: german }));
		expect(await grantsOf(carl)).toContainEqual(german);
		succeeded(await revokeGrant(ada, { memberId: carl.id, grant: german }));
		expect(await grantsOf(carl)).not.toContainEqual(german);
		expect(await acts(carl)).toEqual(['grant', 'revoke-grant']);
	});

	test('is refused to whoever is no admin, to oneself, of what is held, to nobody, and of what is no grant', async () => {
		const [carl, publisher] = [await someone('reviewer'), await someone('publisher', 'force-publisher')];
		const grant = (member: Member, memberId: string, given: Grant = german) =>
			grantRole(member, { memberId, grant: given });
		expect(await grant(publisher, carl.id)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await grant(ada, ada.id)).toEqual({ ok: false, reason: 'own-grants' });
		expect(await grant(ada, carl.id)).toEqual({ ok: false, reason: 'already-granted' });
		expect(await grant(ada, carl.id, everything)).toEqual({ ok: false, reason: 'already-granted' });
		expect(await grant(ada, crypto.randomUUID())).toEqual({ ok: false, reason: 'not-found' });
		expect(await grant(ada, carl.id, { role: 'admin', locale: 'de' })).toEqual({ ok: false, reason: 'invalid' });
		expect(await grant(ada, 'x')).toEqual({ ok: false, reason: 'invalid' });
		expect([await acts(carl), await acts(ada)]).toEqual([[], []]);
	});

	test('revoking is refused to others, and of what is not held', async () => {
		const carl = await someone('reviewer');
		const revoke = (member: Member, grant: Grant) => revokeGrant(member, { memberId: carl.id, grant });
		expect(await revoke(carl, everything)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await revoke(ada, german)).toEqual({ ok: false, reason: 'not-found' });
		expect(await revoke(ada, { role: 'admin', locale: 'de' })).toEqual({ ok: false, reason: 'invalid' });
		expect(await acts(carl)).toEqual([]);
	});
});

describe('the last admin', () => {
	test('does not give up, nor is shut out, while another who cannot sign in is the only one left', async () => {
		const importer = await someone('admin');
		expect(await revokeGrant(ada, { memberId: ada.id, grant: admin })).toEqual({ ok: false, reason: 'last-admin' });
		expect(await deactivateMember(importer, { memberId: ada.id })).toEqual({ ok: false, reason: 'last-admin' });
		expect(await acts(ada)).toEqual([]);
		expect(await grantsOf(ada)).toEqual([admin]);
	});

	test('stays when two give up at the same time', async () => {
		const second = await canSignIn(await someone('admin'));
		const outcomes = await Promise.all([
			revokeGrant(ada, { memberId: ada.id, grant: admin }),
			revokeGrant(second, { memberId: second.id, grant: admin }),
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		const [left, gone] = outcomes[0].ok ? [second, ada] : [ada, second];
		succeeded(await grantRole(left, { memberId: gone.id, grant: admin }));
	});

	test('is not lost to SQL either', async () => {
		const lose = deskDb().$transaction(async (tx) => {
			await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`;
			await tx.$executeRaw`DELETE FROM "grant" WHERE role = 'admin'`;
		});
		await expect(lose).rejects.toThrow(/last admin/);
	});
});

describe('a deactivated member', () => {
	test('is out at once and stays in the history; reactivated they hold what they held', async () => {
		const carl = await canSignIn(await someone('author'));
		const session = { userId: carl.id, token: carl.id, expiresAt: new Date(Date.now() + 60_000) };
		await deskDb().session.create({ data: session });
		succeeded(await deactivateMember(ada, { memberId: carl.id }));
		expect(await findMemberById(carl.id)).toBeNull();
		expect(await deskDb().session.count({ where: { userId: carl.id } })).toBe(0);
		expect(await findMemberPage(ada, { memberId: carl.id })).toMatchObject({
			name: carl.name,
			deactivatedAt: expect.any(Date),
		});
		expect(await deactivateMember(ada, { memberId: carl.id })).toEqual({ ok: false, reason: 'already-done' });
		succeeded(await reactivateMember(ada, { memberId: carl.id }));
		expect(await grantsOf(carl)).toEqual(carl.grants);
		expect(await reactivateMember(ada, { memberId: carl.id })).toEqual({ ok: false, reason: 'already-done' });
		expect(await acts(carl)).toEqual(['deactivate-member', 'reactivate-member']);
	});

	test('is made by admins, of others', async () => {
		const carl = await someone('reviewer');
		for (const verb of [deactivateMember, reactivateMember]) {
			expect(await verb(carl, { memberId: ada.id })).toEqual({ ok: false, reason: 'not-allowed' });
			expect(await verb(ada, { memberId: ada.id })).toEqual({ ok: false, reason: 'own-grants' });
			expect(await verb(ada, { memberId: crypto.randomUUID() })).toEqual({ ok: false, reason: 'not-found' });
			expect(await verb(ada, { memberId: 'x' })).toEqual({ ok: false, reason: 'invalid' });
		}
	});
});

describe('the database', () => {
	const attempt = (sql: string) =>
		deskDb().$transaction(async (tx) => {
			await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`;
			await tx.$executeRawUnsafe(sql);
		});

	test('knows no grant to oneself, no admin of one language, no rewritten grant and no deleted member', async () => {
		const { id } = await someone('author');
		const insert = (role: string, locale: string, by: string) =>
			attempt(
				`INSERT INTO "grant" (member_id, role, locale, granted_by) VALUES ('${id}', '${role}', '${locale}', '${by}')`,
			);
		await expect(insert('reviewer', '*', id)).rejects.toThrow(/grant_by_another/);
		await expect(insert('admin', 'de', ada.id)).rejects.toThrow(/grant_admin_of_all/);
		await expect(attempt(`UPDATE "grant" SET role = 'publisher' WHERE member_id = '${id}'`)).rejects.toThrow(
			/immutable/,
		);
		await expect(attempt(`DELETE FROM member WHERE id = '${id}'`)).rejects.toThrow(/immutable/);
	});

	test('takes no grant and no change of standing without an entry in the trail', async () => {
		const { id } = await someone('author');
		const bare = [
			`INSERT INTO "grant" (member_id, role, locale) VALUES ('${id}', 'reviewer', '*')`,
			`DELETE FROM "grant" WHERE member_id = '${id}'`,
			`UPDATE member SET deactivated_at = now() WHERE id = '${id}'`,
		];
		for (const sql of bare) await expect(deskDb().$executeRawUnsafe(sql), sql).rejects.toThrow(/no trail entry/);
	});
});

test('members and invitations are listed to admins alone', async () => {
	const carl = await someone('publisher');
	expect((await listMembers(ada)).length).toBeGreaterThan(2);
	expect(await listMembers(carl)).toEqual([]);
	expect(await listInvitations(carl)).toEqual([]);
	expect(await findMemberPage(carl, { memberId: ada.id })).toBeNull();
});
