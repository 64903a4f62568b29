import { expect, type Page, type Route } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { openAs, test } from './members';

/** What becomes of the next form that this page sends: the page is of an older version, or nobody is there. */
const ways: Record<string, (route: Route) => Promise<void>> = {
	'a server that is newer than the page': (route) =>
		route.continue({ headers: { ...route.request().headers(), 'next-action': `60${'ab'.repeat(20)}` } }),
	'a connection that breaks off': (route) => route.abort('connectionreset'),
	'a server that is without its database': (route) =>
		route.fulfill({ status: 503, contentType: 'text/html', body: '<p>Later.</p>' }),
};

async function fill(page: Page): Promise<void> {
	await page.goto('/de/desk/new');
	await page.getByLabel('Art', { exact: true }).selectOption('interview');
	await page.locator('#title').fill('Viele Worte');
	await page.locator('#date').fill('2024-03-07');
	await page.locator('#body').fill('Sie haben Mühe gemacht.\n\nUnd Zeit gekostet.');
}

for (const [name, way] of Object.entries(ways)) {
	test(`no answer comes from ${name}: the member is told, and no word is lost`, async ({ browser }) => {
		const author = await openAs(browser, 'author');
		await fill(author);
		await author.route('**/de/desk/new', (route) =>
			route.request().method() === 'POST' ? way(route) : route.continue(),
		);
		await author.locator('main button[type=submit]').click();
		await expect(author.getByRole('heading', { name: 'Es kam keine Antwort' })).toBeVisible();
		expect(await violationsOf(author)).toEqual([]);
		await author.unrouteAll();

		await author.getByRole('button', { name: 'Seite neu laden' }).click();
		const told = author.getByRole('alert').filter({ hasText: 'Was Sie geschrieben haben, steht wieder hier.' });
		await expect(told).toBeInViewport({ ratio: 1 });
		await expect(author.getByLabel('Art', { exact: true })).toHaveValue('interview');
		await expect(author.locator('#title')).toHaveValue('Viele Worte');
		await expect(author.locator('#body')).toHaveValue('Sie haben Mühe gemacht.\n\nUnd Zeit gekostet.');
		expect(await violationsOf(author)).toEqual([]);

		await author.locator('main button[type=submit]').click();
		await author.waitForURL(/\/desk\/statements\/[0-9a-z]{6}\/de$/);
		await author.goto('/de/desk/new');
		await expect(author.locator('#title')).toHaveValue('');
		await expect(author.getByText('steht wieder hier')).toHaveCount(0);
	});
}

test('a word that is chosen by ticking comes back ticked, a password not at all', async ({ browser }) => {
	const admin = await openAs(browser, 'admin');
	await admin.goto('/en/desk/members/invite');
	await admin.locator('#name').fill('Vera Long');
	const grants = admin.getByRole('group', { name: 'reviewer' });
	await grants.getByLabel('Russian').check();
	await admin.route('**/desk/members/invite', (route) =>
		route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
	);
	await admin.locator('#email').fill('vera.long@example.org');
	await admin.getByRole('button', { name: 'Send the invitation' }).click();
	await admin.getByRole('button', { name: 'Load the page again' }).click();
	await expect(admin.locator('#name')).toHaveValue('Vera Long');
	await expect(grants.getByLabel('Russian')).toBeChecked();
	await expect(grants.getByLabel('French')).not.toBeChecked();

	await admin.unrouteAll();
	await admin.route('**/desk/account', (route) =>
		route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
	);
	await admin.goto('/en/desk/account');
	const form = admin.locator('main form', { has: admin.locator('input[type=password]') }).first();
	for (const field of await form.locator('input[type=password]').all()) await field.fill('never to be kept 1');
	await form.locator('button[type=submit]').click();
	await expect(admin.getByRole('heading', { name: 'No answer came' })).toBeVisible();
	expect(await admin.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('never to be kept');
});
