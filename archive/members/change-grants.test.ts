import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { testDatabase } from '@/platform/testing';
import { someone, succeeded } from '../testing';
import { changeGrants, type GrantAct, mostMembers, rehearseGrants } from './change-grants';
import { findMemberById } from './desk';
import { grantRole } from './grant-role';
import type { Grant, Member } from './member';

const german: Grant = { role: 'translator', locale: 'de' };
const everything: Grant = { role: 'translator', locale: '*' };
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

const grantsOf = async ({ id }: Member) => (await findMemberById(id))?.grants;
const acts = () => deskDb().trailEntry.count({ where: { act: { in: ['grant', 'revoke-grant'] } } });
const change = (act: GrantAct, grant: Grant, members: Member[]) => ({
	act,
	grant,
	memberIds: members.map(({ id }) => id),
});

/** What a rehearsal says of each of these members. */
async function rehearsed(of: ReturnType<typeof change>) {
	const { rows } = succeeded(await rehearseGrants(ada, of));
	return of.memberIds.map((id) => rows.find(({ memberId }) => memberId === id));
}

describe('one grant for several members', () => {
	test('is given to all of them, and taken again, with an entry for each', async () => {
		const [carl, dora] = [await someone('author'), await someone()];
		const before = await acts();
		expect(await changeGrants(ada, change('grant', german, [carl, dora, carl]))).toEqual({ ok: true, count: 2 });
		expect(await grantsOf(carl)).toEqual(expect.arrayContaining([{ role: 'author', locale: '*' }, german]));
		expect(await grantsOf(dora)).toEqual([german]);
		expect(await changeGrants(ada, change('revoke-grant', german, [carl, dora]))).toEqual({ ok: true, count: 2 });
		expect(await grantsOf(carl)).toEqual([{ role: 'author', locale: '*' }]);
		expect(await grantsOf(dora)).toEqual([]);
		for (const { id } of [carl, dora]) {
			const entries = await deskDb().trailEntry.findMany({
				where: { subject: `member:${id}`, act: { in: ['grant', 'revoke-grant'] } },
				orderBy: { seq: 'asc' },
			});
			expect(entries.map(({ act, actor }) => [act, actor])).toEqual([
				['grant', ada.id],
				['revoke-grant', ada.id],
			]);
		}
		expect(await acts()).toBe(before + 4);
	});

	test('is rehearsed: what each would hold then, and why it would be refused; nothing lasts', async () => {
		const [carl, dora] = [await someone('author'), await someone('translator')];
		const before = await acts();
		const held: Grant = { role: 'author', locale: '*' };
		expect(await rehearsed(change('grant', german, [carl, dora, ada]))).toEqual([
			{ memberId: carl.id, name: carl.name, before: [held], after: [held, german], reason: null },
			expect.objectContaining({ before: [everything], after: [everything], reason: 'already-granted' }),
			expect.objectContaining({ after: [admin], reason: 'own-grants' }),
		]);
		expect(await rehearsed(change('revoke-grant', everything, [carl, dora]))).toEqual([
			expect.objectContaining({ after: [held], reason: 'not-found' }),
			expect.objectContaining({ before: [everything], after: [], reason: null }),
		]);
		const { rows } = succeeded(
			await rehearseGrants(ada, { act: 'grant', grant: german, memberIds: [crypto.randomUUID()] }),
		);
		expect(rows).toEqual([]);
		expect(await acts()).toBe(before);
		expect(await grantsOf(carl)).toEqual([held]);
	});

	test('is given to none when one is refused it', async () => {
		const [carl, dora] = [await someone(), await someone('translator:de')];
		const before = await acts();
		const reason = (of: string) => ({ ok: false, reason: of });
		expect(await changeGrants(ada, change('grant', german, [carl, dora]))).toEqual(reason('already-granted'));
		expect(await changeGrants(ada, change('grant', german, [carl, ada]))).toEqual(reason('own-grants'));
		expect(await changeGrants(ada, change('revoke-grant', german, [dora, carl]))).toEqual(reason('not-found'));
		expect(await grantsOf(carl)).toEqual([]);
		expect(await grantsOf(dora)).toEqual([german]);
		expect(await acts()).toBe(before);
	});

	test('leaves an admin: of all who are, the last one is refused', async () => {
		const second = await canSignIn(await someone('admin'));
		const rows = await rehearsed(change('revoke-grant', admin, [ada, second]));
		expect(rows.map((row) => row?.reason).sort()).toEqual(['last-admin', null].sort());
		expect(await changeGrants(ada, change('revoke-grant', admin, [ada, second]))).toEqual({
			ok: false,
			reason: 'last-admin',
		});
		succeeded(await changeGrants(ada, change('revoke-grant', admin, [second])));
		expect(await grantsOf(ada)).toEqual([admin]);
	});

	test('is refused to whoever is no admin, for nobody, for too many and of what is no grant', async () => {
		const [carl, publisher] = [await someone(), await someone('publisher', 'force-publisher')];
		for (const verb of [rehearseGrants, changeGrants]) {
			const asked = (given: ReturnType<typeof change>, by = ada) => verb(by, given);
			expect(await asked(change('grant', german, [carl]), publisher)).toEqual({ ok: false, reason: 'not-allowed' });
			expect(await asked(change('grant', german, []))).toEqual({ ok: false, reason: 'nothing-chosen' });
			const memberIds = Array.from({ length: mostMembers + 1 }, () => crypto.randomUUID());
			expect(await asked({ act: 'grant', grant: german, memberIds })).toEqual({ ok: false, reason: 'too-many' });
			expect(await asked(change('grant', { role: 'admin', locale: 'de' }, [carl]))).toEqual({
				ok: false,
				reason: 'invalid',
			});
			expect(await asked({ act: 'grant', grant: german, memberIds: ['x'] })).toEqual({ ok: false, reason: 'invalid' });
		}
		expect(await grantsOf(carl)).toEqual([]);
	});

	test('waits for acts on the same members, whichever comes first', async () => {
		const [carl, dora, emil] = [await someone(), await someone(), await someone()];
		const single = (member: Member) =>
			grantRole(ada, { memberId: member.id, grant: { role: 'reviewer', locale: 'fr' } });
		const outcomes = await Promise.all([
			changeGrants(ada, change('grant', german, [carl, dora, emil])),
			single(emil),
			changeGrants(ada, change('grant', { role: 'author', locale: 'de' }, [emil, dora, carl])),
			single(carl),
			single(dora),
		]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
		for (const member of [carl, dora, emil]) expect(await grantsOf(member)).toHaveLength(3);
	});
});
