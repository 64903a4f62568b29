import { expect, type Page } from '@playwright/test';
import { type Account, makeMember } from '../doors/people';
import { test } from './members';
import { codeAt } from './totp';

async function enter(page: Page, { email, password }: Account): Promise<void> {
	await page.goto('/en/sign-in');
	await page.locator('#email').fill(email);
	await page.locator('#password').fill(password);
	await page.locator('main button[type=submit]').click();
}

/** Gives the code of the step that follows the one given last, as a code is good once; the next is accepted early. */
async function giveCode(page: Page, code: string): Promise<void> {
	await page.locator('#code').fill(code);
	await page.locator('main button[type=submit]').click();
}

test('a publisher sets a second factor up, signs in by code and by paper, and gives it up', async ({ browser }) => {
	const carl = await makeMember(['publisher']);
	const page = await browser.newPage();
	await enter(page, carl);
	await page.getByRole('link', { name: 'Set it up' }).click();
	await page.locator('#password').fill('not the password');
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'not your present password' })).toBeVisible();
	await page.locator('#password').fill(carl.password);
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
	const secret = (await page.locator('main form p code').first().textContent()) ?? '';
	const paper = await page.getByRole('listitem').locator('code').allTextContents();
	expect(paper).toHaveLength(10);
	await giveCode(page, '000000');
	await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible();
	const first = codeAt(secret, Date.now());
	await giveCode(page, first);
	await expect(page.getByText('Signing in asks for a code')).toBeVisible();

	const other = await browser.newPage();
	await enter(other, carl);
	await expect(other).toHaveURL(/\/sign-in\/code\?back=/);
	await other.goto('/en/desk');
	await expect(other).toHaveURL(/\/sign-in\?back=/);
	await enter(other, carl);
	await giveCode(other, first);
	await expect(other.getByRole('alert').filter({ hasText: 'has been used' })).toBeVisible();
	await enter(other, carl);
	await giveCode(other, codeAt(secret, Date.now() + 30_000));
	await expect(other).toHaveURL(/\/en\/desk$/);

	const third = await browser.newPage();
	for (const expected of [/\/en\/desk$/, /\/sign-in\/code/]) {
		await third.context().clearCookies();
		await enter(third, carl);
		await giveCode(third, paper[0] ?? '');
		await expect(third).toHaveURL(expected);
	}
	await expect(third.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible();

	await other.goto('/en/desk/account/factor');
	await other.locator('#password').fill(carl.password);
	await other.getByRole('button', { name: 'New codes on paper' }).click();
	const anew = other.getByRole('listitem').locator('code');
	await expect(anew).toHaveCount(10);
	expect(await anew.first().textContent()).not.toBe(paper[0]);
	await other.locator('#password').fill(carl.password);
	await other.getByRole('button', { name: 'Ask for no code any more' }).click();
	await expect(other.getByRole('button', { name: 'Begin' })).toBeVisible();
	await third.context().clearCookies();
	await enter(third, carl);
	await expect(third).toHaveURL(/\/en\/desk$/);
});

test('who writes texts is not bothered with a second factor, and may have one', async ({ page }) => {
	await enter(page, await makeMember(['author']));
	await expect(page).toHaveURL(/\/desk$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Set it up' })).toHaveCount(0);
	await page.goto('/en/desk/account');
	await page.getByRole('link', { name: 'Second factor' }).click();
	await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});
