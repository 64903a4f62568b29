import { type Browser, expect as by } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMails } from '@/archive/following/testing';
import { buildSite } from '@/bin/build-site';
import { launchChromium } from '@/bin/launch-chromium';
import type { Running } from '@/bin/run-program';
import { closeDatabases, deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { findFreePort } from '@/platform/free-port';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { newPassword } from '@/platform/reader-role';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { violationsOf } from '../accessibility';
import { startNode, until } from './start-node';

const email = 'ana.rios@example.org';
let temporary: Temporary;
let postgres: Postgres;
let node: Running;
let browser: Browser;
let url: string;

beforeAll(async () => {
	temporary = await makeTemporary('first-admin');
	postgres = await startPostgres({ directory: temporary.path('postgres') });
	const port = await findFreePort();
	url = `http://localhost:${port}`;
	setEnv({
		DATABASE_URL: postgres.url,
		READER_DATABASE_URL: '',
		PORT: String(port),
		PUBLIC_URL: url,
		DATA_DIR: temporary.path('node'),
		AUTH_SECRET: newPassword(),
		FIRST_ADMIN: `Ana Rios <${email}>`,
		SMTP_URL: '',
	});
	await buildSite();
	node = await startNode(url);
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	await node?.stop();
	await closeDatabases();
	await postgres?.stop();
	await temporary.remove();
});

const shown = by.configure({ timeout: 15_000 });

describe('an archive of its own', { timeout: 240_000 }, () => {
	test('begins empty, with one admin, who chooses a password by the link that is told and mailed', async () => {
		const linkIn = (words: string) => /http\S+\/en\/sign-in\/reset\/[\w-]{43}/.exec(words)?.[0];
		await until(async () => linkIn(node.said()) !== undefined);
		const link = linkIn(node.said()) ?? '';
		expect(node.said()).not.toContain('Demo');
		expect(await deskDb().statement.count()).toBe(0);
		expect(
			await deskDb().member.findMany({ select: { name: true, email: true, grants: { select: { role: true } } } }),
		).toEqual([{ name: 'Ana Rios', email, grants: [{ role: 'admin' }] }]);
		const mails = () => readMails(temporary.path('node/mail'), email);
		await until(async () => (await mails()).length > 0);
		expect((await mails()).map(({ text }) => linkIn(text ?? ''))).toEqual([link]);

		const page = await browser.newPage({ locale: 'en-GB', baseURL: url });
		await page.goto(link);
		const password = 'a long enough password';
		await page.locator('#password').fill(password);
		await page.locator('#again').fill(password);
		await page.locator('main button[type=submit]').click();
		await page.waitForURL(/\/en\/sign-in\?done=reset/);
		await page.locator('#email').fill(email);
		await page.locator('#password').fill(password);
		await page.locator('main button[type=submit]').click();
		await page.waitForURL(/\/en\/desk/);
		for (const path of [
			'/en/desk',
			'/en/desk/members',
			'/en/desk/new',
			'/en',
			'/en/statements',
			'/en/people',
			'/en/coverage',
		]) {
			const answer = await page.goto(path);
			expect(answer?.status(), path).toBe(200);
			expect(await violationsOf(page), path).toEqual([]);
		}
		await page.goto('/en/statements');
		await shown(page.getByRole('main')).toContainText('Nothing has been published yet.');
		await page.goto('/en/desk');
		await shown(page.getByRole('main')).toContainText('There is no statement yet.');
		await page.goto(link);
		await shown(page.getByRole('main')).toContainText('opens nothing, or no longer');
	});

	test('is begun once: another start tells no link and adds nobody', async () => {
		await node.stop();
		setEnv({ FIRST_ADMIN: 'Bo Lind <bo.lind@example.org>' });
		node = await startNode(url);
		await until(async () => node.said().includes('Ctrl-C'));
		expect(node.said()).not.toContain('/reset/');
		expect(await deskDb().member.count()).toBe(1);
	});
});
