import { type Browser, expect as by, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findMemberById } from '@/archive/members/desk';
import { listSessions } from '@/auth/sessions';
import { buildSite } from '@/bin/build-site';
import { launchChromium } from '@/bin/launch-chromium';
import type { Running } from '@/bin/run-program';
import { closeDatabases, deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { findFreePort } from '@/platform/free-port';
import { migrate } from '@/platform/migrate';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { newPassword } from '@/platform/reader-role';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { violationsOf } from '../accessibility';
import { codeAt } from '../desk/totp';
import { type Account, makeMember } from '../doors/people';
import { type Provider, startProvider } from './identity-provider';
import { startNode } from './start-node';

const stranger = { email: 'stranger@example.org', isVerified: true };
let temporary: Temporary;
let postgres: Postgres;
let provider: Provider;
let node: Running;
let browser: Browser;
let url: string;
let anna: Account;
let carl: Account;
let unverified: Account;

beforeAll(async () => {
	temporary = await makeTemporary('identity');
	postgres = await startPostgres({ directory: temporary.path('postgres') });
	await migrate(postgres.url, { readerPassword: postgres.readerPassword });
	setEnv({ DATABASE_URL: postgres.url, READER_DATABASE_URL: '' });
	anna = await makeMember(['author']);
	carl = await makeMember(['publisher']);
	unverified = await makeMember(['admin']);
	provider = await startProvider([
		{ email: anna.email, isVerified: true },
		{ email: carl.email, isVerified: true },
		{ email: unverified.email, isVerified: false },
		stranger,
	]);
	const port = await findFreePort();
	url = `http://localhost:${port}`;
	setEnv({
		PORT: String(port),
		PUBLIC_URL: url,
		DATA_DIR: temporary.path('node'),
		AUTH_SECRET: newPassword(),
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: 'rostrum',
		OIDC_CLIENT_SECRET: 'a secret of the two',
		OIDC_NAME: 'House of Keys',
	});
	await buildSite();
	node = await startNode(url);
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	await node?.stop();
	await provider?.stop();
	await closeDatabases();
	await postgres?.stop();
	await temporary.remove();
});

const shown = by.configure({ timeout: 15_000 });

/** A browser of their own, on an address of the site. */
async function open(path: string): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'en-GB', baseURL: url })).newPage();
	await page.goto(path);
	return page;
}

/** From the sign-in page that is open to the provider, and as one whom it knows back from there. */
async function pass(page: Page, { email }: { email: string }): Promise<void> {
	await page.getByRole('link', { name: 'Sign in with House of Keys' }).click();
	await page.waitForURL(`${provider.issuer}/authorize?*`);
	await page.getByRole('button', { name: email }).click();
	await page.waitForURL(`${url}/**`);
}

async function givePassword(page: Page, { email, password }: Account): Promise<void> {
	await page.locator('#email').fill(email);
	await page.locator('#password').fill(password);
	await page.locator('main button[type=submit]').click();
}

const sessionCookies = async (page: Page) =>
	(await page.context().cookies(url)).filter(({ name }) => name.includes('session'));

const memberOf = async ({ id }: Account) => {
	const member = await findMemberById(id);
	if (!member) throw new Error('There is no such member.');
	return member;
};

describe('signing in through an identity provider', { timeout: 240_000 }, () => {
	test('a member comes to where they wanted to go, signs out, and is out', async () => {
		const page = await open('/en/desk/account');
		await page.waitForURL(/\/en\/sign-in\?back=/);
		expect(await violationsOf(page)).toEqual([]);
		await pass(page, anna);
		await shown(page).toHaveURL(`${url}/en/desk/account`);
		await shown(page.getByRole('main')).toContainText(anna.email);
		await shown(page.getByText('As the provider has it')).toHaveCount(0);
		expect(await sessionCookies(page)).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }]);
		expect(await listSessions(await memberOf(anna))).toHaveLength(1);

		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.waitForURL(`${url}/en/sign-in`);
		expect(await sessionCookies(page)).toEqual([]);
		expect(await listSessions(await memberOf(anna))).toEqual([]);
		await page.goto('/en/desk');
		await page.waitForURL(/\/en\/sign-in\?back=/);

		await pass(page, anna);
		await shown(page).toHaveURL(`${url}/en/desk`);
		expect(await deskDb().trailEntry.count({ where: { act: 'link-provider', subject: `member:${anna.id}` } })).toBe(1);
	});

	test('an address that no member has is refused in the reader’s language, and becomes nobody’s membership', async () => {
		const before = await deskDb().member.count();
		const page = await open('/en/sign-in');
		await pass(page, stranger);
		await shown(
			page.getByRole('alert').filter({ hasText: 'House of Keys knows you, but this desk does not.' }),
		).toBeVisible();
		expect(await sessionCookies(page)).toEqual([]);
		await page.goto('/de/sign-in');
		await page.getByRole('link', { name: 'House of Keys' }).click();
		await page.getByRole('button', { name: stranger.email }).click();
		await page.waitForURL(`${url}/de/sign-in?*`);
		await shown(page.getByRole('alert').filter({ hasText: 'House of Keys' })).toBeVisible();
		await page.goto('/en/desk');
		await page.waitForURL(/\/en\/sign-in\?back=/);
		expect(await deskDb().member.count()).toBe(before);
	});

	test('an address that the provider has not verified opens nothing, however much its member may do', async () => {
		const page = await open('/en/sign-in');
		await pass(page, unverified);
		await shown(page.getByRole('alert').filter({ hasText: 'has not verified your e-mail address' })).toBeVisible();
		expect(await sessionCookies(page)).toEqual([]);
		expect(await listSessions(await memberOf(unverified))).toEqual([]);
		expect(await deskDb().account.count({ where: { userId: unverified.id, providerId: 'oidc' } })).toBe(0);
	});

	test('a way back that was begun in another browser opens nothing', async () => {
		const page = await open('/en/sign-in');
		await page.getByRole('link', { name: 'Sign in with House of Keys' }).click();
		await page.waitForURL(`${provider.issuer}/authorize?*`);
		const begunElsewhere = await open(page.url());
		await begunElsewhere.getByRole('button', { name: anna.email }).click();
		await begunElsewhere.waitForURL(`${url}/**`);
		await shown(begunElsewhere.getByRole('alert').filter({ hasText: 'did not work' })).toBeVisible();
		expect(await sessionCookies(begunElsewhere)).toEqual([]);
	});

	test('the provider stands for a member’s second factor, and the password alone still does not', async () => {
		const page = await open('/en/desk/account/factor');
		await givePassword(page, carl);
		await page.waitForURL(/\/desk\/account\/factor$/);
		await page.locator('#password').fill(carl.password);
		await page.getByRole('button', { name: 'Begin' }).click();
		await page.getByRole('img', { name: /QR code/ }).waitFor();
		const secret = (await page.locator('main form p code').first().textContent()) ?? '';
		await page.locator('#code').fill(codeAt(secret, Date.now()));
		await page.locator('main button[type=submit]').click();
		await shown(page.getByText('Signing in asks for a code')).toBeVisible();

		const other = await open('/en/sign-in');
		await pass(other, carl);
		await shown(other).toHaveURL(`${url}/en/desk`);
		await other.getByRole('button', { name: 'Sign out' }).click();
		await other.waitForURL(`${url}/en/sign-in`);
		await givePassword(other, carl);
		await other.waitForURL(/\/sign-in\/code/);

		// Half signed in, they come no further by somebody whom the provider does not vouch for.
		for (const one of [stranger, unverified]) {
			await other.goto('/en/sign-in');
			await pass(other, one);
			await shown(other.getByRole('alert').filter({ hasText: 'House of Keys' })).toBeVisible();
			await other.goto('/en/desk');
			await other.waitForURL(/\/en\/sign-in\?back=/);
		}
	});
});
