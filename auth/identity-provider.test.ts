import { type MutableToken, OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deactivateMember } from '@/archive/members/deactivate-member';
import { findMemberById } from '@/archive/members/desk';
import { someone, succeeded } from '@/archive/testing';
import { deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { testDatabase } from '@/platform/testing';
import { hearProvider, leadToProvider } from './identity-provider';
import { listSessions } from './sessions';

const provider = new OAuth2Server();
let database: Awaited<ReturnType<typeof testDatabase>>;
let claims: Record<string, unknown>;

beforeAll(async () => {
	database = await testDatabase();
	await provider.issuer.keys.generate('RS256');
	await provider.start(0, '127.0.0.1');
	const issuer = `http://127.0.0.1:${provider.address().port}`;
	provider.issuer.url = issuer;
	provider.service.on('beforeTokenSigning', ({ payload }: MutableToken) => Object.assign(payload, claims));
	setEnv({
		AUTH_SECRET: 'only for this test, thirty-two letters',
		OIDC_ISSUER: issuer,
		OIDC_CLIENT_ID: 'rostrum',
		OIDC_CLIENT_SECRET: 'a secret of the two',
	});
});
afterAll(async () => {
	await provider.stop();
	await database.drop();
});
beforeEach(() => {
	claims = { aud: 'rostrum', sub: crypto.randomUUID(), email: 'nobody@example.org', email_verified: true };
});

/** Goes to the provider, which knows who is there, and back; where that leads, and the cookies that were set. */
async function goThere(change: (back: URL) => void = () => undefined, keepsCookies = true) {
	const start = await leadToProvider({ to: '/en/desk', onProblem: '/en/sign-in?by=provider' }, new Headers());
	const cookies = start?.headers.getSetCookie().map((cookie) => cookie.split(';')[0]) ?? [];
	const there = await fetch(start?.headers.get('location') ?? '', { redirect: 'manual' });
	const back = new URL(there.headers.get('location') ?? '');
	change(back);
	const headers = new Headers(keepsCookies ? { cookie: cookies.join('; ') } : []);
	const answer = await hearProvider(new Request(back, { headers }));
	return { to: answer.headers.get('location'), cookies: answer.headers.getSetCookie().join('\n') };
}

describe('signing in through an identity provider', () => {
	test('opens a session for the member whose verified address it gives, keeps no token, and knows them again', async () => {
		const member = await someone('author');
		Object.assign(claims, { email: member.email.toUpperCase(), name: 'Another name' });
		const { to, cookies } = await goThere();
		expect(to).toMatch(/\/en\/desk$/);
		expect(cookies).toMatch(/rostrum\.session_token=[^;]+;.*HttpOnly/i);
		expect(await listSessions(member)).toHaveLength(1);
		expect(await deskDb().account.findFirstOrThrow({ where: { userId: member.id } })).toMatchObject({
			providerId: 'oidc',
			accountId: claims.sub,
			accessToken: null,
			refreshToken: null,
			idToken: null,
		});
		expect(await findMemberById(member.id)).toEqual(member);
		expect(await deskDb().trailEntry.count({ where: { act: 'link-provider', subject: `member:${member.id}` } })).toBe(
			1,
		);

		claims.email = 'renamed@example.org';
		expect((await goThere()).to).toMatch(/\/en\/desk$/);
		expect(await listSessions(member)).toHaveLength(2);
		expect(await deskDb().account.findFirstOrThrow({ where: { userId: member.id } })).toMatchObject({ idToken: null });
		expect(await deskDb().trailEntry.count({ where: { act: 'link-provider' } })).toBe(1);
	});

	test('makes nobody a member', async () => {
		const before = await deskDb().member.count();
		const { to, cookies } = await goThere();
		expect(to).toMatch(/\/en\/sign-in\?by=provider&error=signup_disabled/);
		expect(cookies).not.toContain('session_token=');
		expect(await deskDb().member.count()).toBe(before);
	});

	test('needs an address that the provider has verified', async () => {
		const member = await someone('author');
		Object.assign(claims, { email: member.email, email_verified: false });
		const { to, cookies } = await goThere();
		expect(to).toMatch(/error=account_not_linked/);
		expect(cookies).not.toContain('session_token=');
		expect(await listSessions(member)).toEqual([]);
	});

	test('lets nobody in who was deactivated', async () => {
		const member = await someone('author');
		claims.email = member.email;
		expect((await goThere()).to).toMatch(/\/en\/desk$/);
		succeeded(await deactivateMember(await someone('admin'), { memberId: member.id }));
		const { cookies } = await goThere().catch(() => ({ cookies: '' }));
		expect(cookies).not.toContain('session_token=');
		expect(await listSessions(member)).toEqual([]);
	});

	test('opens nothing for a way back that was begun elsewhere, or for a token of another client', async () => {
		const member = await someone('author');
		claims.email = member.email;
		expect((await goThere((back) => back.searchParams.set('state', 'made up'))).to).not.toMatch(/\/en\/desk$/);
		expect((await goThere(undefined, false)).to).not.toMatch(/\/en\/desk$/);
		claims.aud = 'another client';
		expect((await goThere()).to).toMatch(/by=provider&error=/);
		expect(await listSessions(member)).toEqual([]);
	});
});
