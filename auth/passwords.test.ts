import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doJobs, mailbox } from '@/archive/following/testing';
import { deactivateMember } from '@/archive/members/deactivate-member';
import { findMemberById } from '@/archive/members/desk';
import { findPasswordReset } from '@/archive/members/find-password-reset';
import type { Member } from '@/archive/members/member';
import { someone, succeeded } from '@/archive/testing';
import { deskDb } from '@/platform/db';
import { testDatabase } from '@/platform/testing';
import { replacePassword } from './change-password';
import { createMemberWithPassword } from './create-member';
import { describeBrowser } from './describe-browser';
import { askForReset, chooseByLink } from './forgotten-password';
import { hashNewPassword } from './new-password';
import { isFresh, renew } from './renew';
import { signIn } from './sign-in';

const [first, second] = ['a long enough password', 'another long enough one'];
let database: Awaited<ReturnType<typeof testDatabase>>;
let mails: Awaited<ReturnType<typeof mailbox>>;

beforeAll(async () => {
	database = await testDatabase();
	mails = await mailbox();
});
afterAll(async () => {
	await mails.remove();
	await database.drop();
});

let count = 0;
function newAddress(): string {
	count += 1;
	return `192.0.2.${count}`;
}

const from = (address = newAddress()) => new Headers({ 'x-forwarded-for': address });

async function carl(): Promise<Member> {
	const email = `carl-${crypto.randomUUID()}@example.org`;
	return createMemberWithPassword({
		name: 'Carl',
		email,
		locale: 'fr',
		password: first,
		grants: [{ role: 'author', locale: '*' }],
	});
}

async function session({ id }: Member): Promise<string> {
	const data = { userId: id, token: crypto.randomUUID(), expiresAt: new Date(Date.now() + 60_000) };
	return (await deskDb().session.create({ data })).id;
}

const sessionsOf = ({ id }: Member) => deskDb().session.count({ where: { userId: id } });

async function linkTo({ email }: Member): Promise<string> {
	await doJobs();
	const mail = (await mails.read(email)).filter(({ subject }) => /^Un autre/.test(subject ?? '')).at(-1);
	return /\/fr\/sign-in\/reset\/([\w-]{43})\b/.exec(mail?.text ?? '')?.[1] ?? '';
}

async function acts({ id }: Member): Promise<string[]> {
	const rows = await deskDb().trailEntry.findMany({ where: { subject: `member:${id}` }, orderBy: { seq: 'asc' } });
	return rows.map(({ act }) => act).slice(1);
}

describe('a forgotten password', () => {
	test('is chosen anew by a link that works once; every session ends, and a mail tells so', async () => {
		const member = await carl();
		await session(member);
		expect(await askForReset(member.email.toUpperCase(), from())).toMatchObject({ ok: true });
		const token = await linkTo(member);
		expect(await findPasswordReset({ token })).toEqual({ name: 'Carl', email: member.email });
		expect(await chooseByLink({ token, password: 'short' }, from())).toEqual({ ok: false, reason: 'weak-password' });
		expect(await chooseByLink({ token, password: second }, from())).toMatchObject({ ok: true });
		expect(await sessionsOf(member)).toBe(0);
		expect(await signIn({ email: member.email, password: first }, from())).toMatchObject({ ok: false });
		expect(await signIn({ email: member.email, password: second }, from())).toEqual({ ok: true, isPending: false });
		expect(await chooseByLink({ token, password: first }, from())).toEqual({ ok: false, reason: 'not-found' });
		await doJobs();
		expect((await mails.read(member.email)).map(({ subject }) => subject)).toContainEqual(
			expect.stringMatching(/^Votre mot de passe a changé/),
		);
		expect(await acts(member)).toEqual(['reset-password']);
	});

	test('is answered alike for members, for nobody and for who is shut out, who get no mail', async () => {
		const [member, ada] = [await carl(), await someone('admin')];
		succeeded(await deactivateMember(ada, { memberId: member.id }));
		for (const email of [member.email, 'nobody@example.org', 'no address']) {
			expect(await askForReset(email, from())).toEqual({ ok: true });
		}
		expect(await linkTo(member)).toBe('');
		expect(await mails.read('nobody@example.org')).toEqual([]);
	});

	test('is mailed three times an hour to one account, and asked for thirty times from one address', async () => {
		const member = await carl();
		for (let index = 0; index < 5; index += 1) expect(await askForReset(member.email, from())).toEqual({ ok: true });
		await doJobs();
		expect(await mails.read(member.email)).toHaveLength(3);
		const outcomes = [];
		for (let index = 0; index < 31; index += 1) {
			outcomes.push(await askForReset(`name-${index}@example.org`, from('198.51.100.7')));
		}
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(30);
		expect(outcomes.at(-1)).toEqual({ ok: false, reason: 'too-many-attempts' });
	});

	test('has links that end: with time, with another, and with a changed password', async () => {
		const member = await carl();
		expect(await askForReset(member.email, from())).toMatchObject({ ok: true });
		const late = await linkTo(member);
		await deskDb().passwordReset.updateMany({ where: { memberId: member.id }, data: { expiresAt: new Date() } });
		expect(await chooseByLink({ token: late, password: second }, from())).toMatchObject({ reason: 'not-found' });
		expect(await askForReset(member.email, from())).toMatchObject({ ok: true });
		const open = await linkTo(member);
		expect(
			await replacePassword(member, { sessionId: await session(member), old: first, password: second }),
		).toMatchObject({ ok: true });
		expect(await chooseByLink({ token: open, password: first }, from())).toMatchObject({ reason: 'not-found' });
	});
});

describe('a password', () => {
	test('is changed by who knows the old one; the other sessions end, this one stays', async () => {
		const member = await carl();
		const [here] = [await session(member), await session(member)];
		const change = (old: unknown, password: unknown) => replacePassword(member, { sessionId: here, old, password });
		expect(await change('not the password', second)).toEqual({ ok: false, reason: 'wrong-password' });
		expect(await change({ not: 'x' }, second)).toEqual({ ok: false, reason: 'wrong-password' });
		expect(await change(first, 'short')).toEqual({ ok: false, reason: 'weak-password' });
		expect(await sessionsOf(member)).toBe(2);
		expect(await change(first, second)).toEqual({ ok: true });
		expect(await sessionsOf(member)).toBe(1);
		expect(await acts(member)).toEqual(['change-password']);
	});

	test.each([
		'short',
		'aaaaaaaaaaaaaaaaaa',
		'carl@example.org',
		'carl1 carl1 carl1',
		`x${'\ud800'}yzabcdefghijk`,
		'x'.repeat(201),
		undefined,
	])('is refused when it is too weak: %s', async (password) => {
		const refused = await hashNewPassword(password, { email: 'carl@example.org', name: 'carl1' });
		expect(refused).toEqual({ ok: false, reason: 'weak-password' });
	});
});

describe('a session', () => {
	test('is fresh for a while, and again when the password is given', async () => {
		const member = await carl();
		const sessionId = await session(member);
		expect(await isFresh({ sessionId })).toBe(true);
		await deskDb().session.update({
			where: { id: sessionId },
			data: { renewedAt: new Date(Date.now() - 16 * 60_000) },
		});
		expect(await isFresh({ sessionId })).toBe(false);
		expect(await renew(member, { sessionId, password: second })).toEqual({ ok: false, reason: 'wrong-password' });
		expect(await isFresh({ sessionId })).toBe(false);
		expect(await renew(member, { sessionId, password: first })).toEqual({ ok: true });
		expect(await isFresh({ sessionId })).toBe(true);
	});

	test('is renewed by its own member, who may guess ten times', async () => {
		const [member, other] = [await carl(), await carl()];
		const sessionId = await session(member);
		await deskDb().session.update({ where: { id: sessionId }, data: { renewedAt: new Date(0) } });
		await renew(other, { sessionId, password: first });
		expect(await isFresh({ sessionId })).toBe(false);
		for (let index = 0; index < 10; index += 1) await renew(member, { sessionId, password: 'wrong' });
		expect(await renew(member, { sessionId, password: first })).toEqual({ ok: false, reason: 'too-many-attempts' });
	});
});

test('a deactivated member cannot sign in, with the same words', async () => {
	const [member, ada] = [await carl(), await someone('admin')];
	succeeded(await deactivateMember(ada, { memberId: member.id }));
	expect(await signIn({ email: member.email, password: first }, from())).toEqual({
		ok: false,
		reason: 'wrong-credentials',
	});
	expect(await findMemberById(member.id)).toBeNull();
	expect(await sessionsOf(member)).toBe(0);
});

test('browsers are told by their names', () => {
	const safari =
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
	expect(describeBrowser(safari)).toEqual({ browser: 'Safari', system: 'iPhone' });
	expect(describeBrowser('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toEqual({
		browser: 'Firefox',
		system: 'Linux',
	});
	expect(describeBrowser('Elsewhere/1.0')).toBeNull();
});
