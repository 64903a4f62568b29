import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findMemberById } from '@/archive/members/desk';
import { deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { testDatabase } from '@/platform/testing';
import { auth } from './auth';
import { createMemberWithPassword } from './create-member';
import { hashPassword, verifyPassword } from './passwords';
import { listSessions, revokeSession } from './sessions';
import { signIn } from './sign-in';

const password = 'a long enough password';
let database: Awaited<ReturnType<typeof testDatabase>>;
let id: string;

beforeAll(async () => {
	database = await testDatabase();
	setEnv({ AUTH_SECRET: 'only for this test, thirty-two letters' });
	({ id } = await createMemberWithPassword({
		name: 'Ada',
		email: 'Ada@Example.org',
		locale: 'en',
		password,
		grants: [{ role: 'author', locale: '*' }],
	}));
});
afterAll(() => database.drop());

const from = (address: string) => new Headers({ 'x-forwarded-for': address });

async function member() {
	const found = await findMemberById(id);
	if (!found) throw new Error('the member is gone');
	return found;
}

describe('signing in', () => {
	test('opens a session in the database, whatever the case of the address', async () => {
		expect(await signIn({ email: ' ADA@example.org ', password }, from('192.0.2.1'))).toMatchObject({ ok: true });
		expect(await listSessions(await member())).toHaveLength(1);
	});

	test('says the same of a wrong password and of an unknown address, in like time', async () => {
		const timed = async (email: string) => {
			const before = performance.now();
			const outcome = await signIn({ email, password: 'not the password' }, from('192.0.2.2'));
			expect(outcome).toEqual({ ok: false, reason: 'wrong-credentials' });
			return performance.now() - before;
		};
		const known: number[] = [];
		const unknown: number[] = [];
		for (let index = 0; index < 7; index += 1) {
			known.push(await timed('ada@example.org'));
			unknown.push(await timed(`nobody${index}@example.org`));
		}
		// The quickest of each: whatever else the machine does only makes some of them slower.
		const ratio = Math.min(...known) / Math.min(...unknown);
		expect(ratio).toBeGreaterThan(0.4);
		expect(ratio).toBeLessThan(2.5);
	});

	test('refuses what is no pair of words', async () => {
		const outcome = await signIn({ email: { not: 'x' }, password: null }, from('192.0.2.3'));
		expect(outcome).toEqual({ ok: false, reason: 'wrong-credentials' });
	});

	test('stops after ten tries on one account, from many addresses at once too, and with the right password', async () => {
		const tries = Array.from({ length: 14 }, (_, index) =>
			signIn({ email: 'grace@example.org', password: 'wrong password' }, from(`198.51.100.${index}`)),
		);
		const refused = (await Promise.all(tries)).filter(
			(outcome) => !outcome.ok && outcome.reason === 'too-many-attempts',
		);
		expect(refused).toHaveLength(4);
	});

	test('stops after forty tries from one address', async () => {
		const outcomes = [];
		for (let index = 0; index < 42; index += 1) {
			outcomes.push(await signIn({ email: `name${index}@`, password: 'x' }, from('203.0.113.9')));
		}
		expect(outcomes.at(-1)).toEqual({ ok: false, reason: 'too-many-attempts' });
	});

	test('keeps no address or e-mail in the counts', async () => {
		const rows = await deskDb().signInAttempts.findMany();
		expect(JSON.stringify(rows)).not.toMatch(/example|203\.0/);
	});
});

describe('a session', () => {
	test('is found by its cookie until it is revoked', async () => {
		const { headers } = await auth().api.signInEmail({
			body: { email: 'ada@example.org', password },
			returnHeaders: true,
		});
		const cookie = headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
		expect(headers.getSetCookie().join()).toMatch(/HttpOnly/i);
		const ask = () => auth().api.getSession({ headers: new Headers({ cookie }) });
		const session = await ask();
		expect(session?.user.id).toBe(id);
		await revokeSession({ ...(await member()), id: crypto.randomUUID() }, { sessionId: session?.session.id ?? '' });
		expect(await ask()).not.toBeNull();
		await revokeSession(await member(), { sessionId: session?.session.id ?? '' });
		expect(await ask()).toBeNull();
	});

	test('cannot be opened by signing up', async () => {
		const body = { email: 'eve@example.org', password, name: 'Eve', locale: 'en' };
		await expect(auth().api.signUpEmail({ body })).rejects.toThrow();
		expect(await deskDb().member.count({ where: { email: body.email } })).toBe(0);
	});
});

describe('a password', () => {
	test('is kept as argon2id', async () => {
		const hash = await hashPassword(password);
		expect(hash).toMatch(/^\$argon2id\$/);
		expect(await verifyPassword({ hash, password })).toBe(true);
		expect(await verifyPassword({ hash, password: 'other' })).toBe(false);
		expect(await verifyPassword({ hash: 'not a hash', password })).toBe(false);
	});
});
