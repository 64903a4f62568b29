import { expect } from '@playwright/test';
import { fillSignIn, signInOf, test } from './members';

test('nobody sees the desk without signing in, and a member comes to where they wanted to go', async ({ page }) => {
	await page.goto('/de/desk/account');
	await expect(page).toHaveURL(/\/de\/sign-in\?back=%2Fde%2Fdesk%2Faccount$/);
	await fillSignIn(page, 'author');
	await expect(page).toHaveURL(/\/de\/desk\/account$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Konto');
});

test('a wrong password and an unknown address are refused in the same words', async ({ page }) => {
	const words = [];
	for (const email of [signInOf('reviewer').email, 'nobody@example.org']) {
		await page.goto('/en/sign-in');
		await page.locator('#email').fill(email);
		await page.locator('#password').fill('not the password');
		await page.locator('main button[type=submit]').click();
		words.push(await page.locator('[role=alert]:not(:empty)').first().textContent());
		await expect(page.locator('#email')).toHaveValue(email);
	}
	expect(words[0]).toContain('do not match');
	expect(words[1]).toBe(words[0]);
	expect(await page.context().cookies()).toEqual([]);
});

test('the way back leads to the desk and nowhere else', async ({ page }) => {
	await page.goto('/en/sign-in?back=//elsewhere.example/desk');
	await fillSignIn(page, 'author');
	await expect(page).toHaveURL(/localhost:\d+\/en\/desk$/);
});

test('a member ends another session of theirs, and it is over at once', async ({ browser }) => {
	// The same member may be signed in from other journeys: the session to end is known by its browser.
	const [here, there] = [await browser.newPage(), await browser.newPage({ userAgent: 'Elsewhere/1.0' })];
	for (const page of [here, there]) {
		await page.goto('/en/sign-in');
		await fillSignIn(page, 'publisher');
	}
	await here.goto('/en/desk/account');
	const other = here.getByRole('listitem').filter({ hasText: 'Elsewhere/1.0' });
	await other.getByRole('button').click();
	await expect(other).toHaveCount(0);
	await there.goto('/en/desk');
	await expect(there).toHaveURL(/sign-in/);
});

test('signing out ends the session', async ({ page }) => {
	await page.goto('/en/sign-in');
	await fillSignIn(page, 'reviewer');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page).toHaveURL(/\/en\/sign-in$/);
	await page.goto('/en/desk');
	await expect(page).toHaveURL(/sign-in/);
});
