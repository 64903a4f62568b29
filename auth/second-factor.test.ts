import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '@/archive/members/member';
import { resetSecondFactor } from '@/archive/members/reset-second-factor';
import { someone, succeeded } from '@/archive/testing';
import { codeAt } from '@/e2e/desk/totp';
import { deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { testDatabase } from '@/platform/testing';
import { auth } from './auth';
import { createMemberWithPassword } from './create-member';
import {
	beginEnrolment,
	finishEnrolment,
	hasSecondFactor,
	removeSecondFactor,
	renewBackupCodes,
	shouldHaveSecondFactor,
} from './second-factor';

const password = 'a long enough password';
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
	database = await testDatabase();
	setEnv({ AUTH_SECRET: 'only for this test, thirty-two letters' });
});
afterAll(() => database.drop());

async function carl(): Promise<{ member: Member; headers: Headers }> {
	const email = `carl-${crypto.randomUUID()}@example.org`;
	const grants = [{ role: 'publisher' as const, locale: '*' as const }];
	const member = await createMemberWithPassword({ name: 'Carl', email, locale: 'en', password, grants });
	return { member, headers: cookiesOf(await signInEmail(email)) };
}

const signInEmail = (email: string) =>
	auth().api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true });

function cookiesOf({ headers }: { headers: Headers }): Headers {
	const cookies = headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
	return new Headers({ cookie: cookies.filter((cookie) => !cookie.endsWith('=')).join('; ') });
}

async function enrolled() {
	const { member, headers } = await carl();
	const made = await beginEnrolment(member, password, headers);
	if (!made.ok) throw new Error(made.reason);
	const secret = new URL(made.uri).searchParams.get('secret') ?? '';
	expect(await finishEnrolment(member, '000 000', headers)).toEqual({ ok: false, reason: 'wrong-code' });
	expect(await hasSecondFactor(member)).toBe(false);
	const now = codeAt(secret, Date.now());
	expect(await finishEnrolment(member, `${now.slice(0, 3)} ${now.slice(3)}`, headers)).toEqual({ ok: true });
	expect(await hasSecondFactor(member)).toBe(true);
	return { member, secret, backupCodes: made.backupCodes };
}

async function acts({ id }: Member): Promise<string[]> {
	const rows = await deskDb().trailEntry.findMany({ where: { subject: `member:${id}` }, orderBy: { seq: 'asc' } });
	return rows.map(({ act }) => act).slice(1);
}

describe('a second factor', () => {
	test('is set up by who gives the password again, and a first code; the database holds neither secret nor codes', async () => {
		const { member, headers } = await carl();
		expect(await beginEnrolment(member, 'wrong', headers)).toEqual({ ok: false, reason: 'wrong-password' });
		const enrolment = await enrolled();
		const rows = await deskDb().twoFactor.findMany();
		for (const kept of [enrolment.secret, ...enrolment.backupCodes]) expect(JSON.stringify(rows)).not.toContain(kept);
		expect(enrolment.backupCodes).toHaveLength(10);
		expect(await acts(enrolment.member)).toEqual(['enrol-second-factor']);
	});

	test('is asked for at signing in: the password alone opens no session', async () => {
		const { member } = await enrolled();
		await deskDb().session.deleteMany({ where: { userId: member.id } });
		const answer = await signInEmail(member.email);
		expect(answer.response).toMatchObject({ twoFactorRedirect: true });
		expect(await auth().api.getSession({ headers: cookiesOf(answer) })).toBeNull();
		expect(await deskDb().session.count({ where: { userId: member.id } })).toBe(0);
	});

	test('is given up, and has new codes, by who gives the password again', async () => {
		const { member } = await enrolled();
		const [session] = await deskDb().session.findMany({ where: { userId: member.id }, take: 1 });
		expect(session).toBeDefined();
		expect(await renewBackupCodes(member, 'wrong', new Headers())).toEqual({ ok: false, reason: 'wrong-password' });
		expect(await removeSecondFactor(member, 'wrong', new Headers())).toEqual({ ok: false, reason: 'wrong-password' });
		expect(await hasSecondFactor(member)).toBe(true);
	});

	test('is taken away by an admin from who has lost it, and from nobody else by anybody', async () => {
		const [{ member }, ada] = [await enrolled(), await someone('admin')];
		const take = (by: Member, memberId: string) => resetSecondFactor(by, { memberId });
		expect(await take(member, ada.id)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await take(ada, ada.id)).toEqual({ ok: false, reason: 'own-grants' });
		expect(await take(ada, crypto.randomUUID())).toEqual({ ok: false, reason: 'not-found' });
		expect(await take(ada, 'x')).toEqual({ ok: false, reason: 'invalid' });
		succeeded(await take(ada, member.id));
		expect(await take(ada, member.id)).toEqual({ ok: false, reason: 'already-done' });
		expect(await hasSecondFactor(member)).toBe(false);
		expect(await deskDb().session.count({ where: { userId: member.id } })).toBe(0);
		expect((await acts(member)).at(-1)).toBe('reset-second-factor');
	});

	test('is advised to who publishes or lets others in', async () => {
		expect(shouldHaveSecondFactor(await someone('publisher:de'))).toBe(true);
		expect(shouldHaveSecondFactor(await someone('admin'))).toBe(true);
		expect(shouldHaveSecondFactor(await someone('author', 'translator', 'reviewer'))).toBe(false);
	});
});
