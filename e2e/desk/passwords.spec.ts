import { expect, type Page } from '@playwright/test';
import { makeMember } from '../doors/people';
import { linkIn, mailsTo, mailTo } from '../reading/mail';
import { test } from './members';

const [second, third] = ['four plain words, 2 numbers', 'five other words and 3 more'];

async function enter(page: Page, email: string, password: string): Promise<void> {
	await page.goto('/en/sign-in');
	await page.locator('#email').fill(email);
	await page.locator('#password').fill(password);
	await page.locator('main button[type=submit]').click();
}

test('who forgot a password chooses another by mail; every session ends, and a mail tells so', async ({ browser }) => {
	const { email, password } = await makeMember(['author']);
	const [here, elsewhere] = [await browser.newPage(), await browser.newPage()];
	await enter(elsewhere, email, password);
	await expect(elsewhere).toHaveURL(/\/desk$/);
	await here.goto('/en/sign-in');
	await here.getByRole('link', { name: 'Forgotten your password?' }).click();
	await here.locator('#email').fill(email);
	await here.getByRole('button', { name: 'Send the link' }).click();
	await expect(here.getByRole('status')).toContainText(`If ${email} belongs to a member`);
	const link = linkIn(await mailTo(email, /^Another password/), /\/sign-in\/reset\//);
	await here.goto(link);
	await here.locator('#password').fill(second);
	await here.locator('#again').fill(third);
	await here.getByRole('button', { name: 'Use this password' }).click();
	await expect(here.getByRole('alert').filter({ hasText: 'not the same' })).toBeVisible();
	await here.locator('#password').fill(second);
	await here.locator('#again').fill(second);
	await here.getByRole('button', { name: 'Use this password' }).click();
	await expect(here.getByRole('status')).toContainText('Your password is another now.');
	await elsewhere.reload();
	await expect(elsewhere).toHaveURL(/sign-in/);
	await enter(here, email, password);
	await expect(here.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
	await enter(here, email, second);
	await expect(here).toHaveURL(/\/desk$/);
	await mailTo(email, /^Your password was changed/);
	await here.goto(link);
	await expect(here.getByText('This link opens nothing, or no longer.')).toBeVisible();
});

test('an unknown address is answered in the same words, and gets no mail', async ({ page }) => {
	const email = `nobody-${crypto.randomUUID()}@example.org`;
	await page.goto('/en/sign-in/forgotten');
	await page.locator('#email').fill(email);
	await page.getByRole('button', { name: 'Send the link' }).click();
	await expect(page.getByRole('status')).toContainText(`If ${email} belongs to a member`);
	expect(await mailsTo(email)).toEqual([]);
});

test('a member changes the password at the desk: the old one is asked for, other sessions end', async ({ browser }) => {
	const { email, password } = await makeMember(['reviewer']);
	const [here, elsewhere] = [await browser.newPage(), await browser.newPage({ userAgent: 'Elsewhere/2.0' })];
	for (const page of [here, elsewhere]) {
		await enter(page, email, password);
		await expect(page).toHaveURL(/\/desk$/);
	}
	await here.goto('/en/desk/account');
	const sessions = here.getByRole('listitem').filter({ hasText: 'Began' });
	await expect(sessions).toHaveCount(2);
	await expect(sessions.filter({ hasText: 'this session' })).toContainText('Chrome on');
	await expect(sessions.filter({ hasText: 'Elsewhere/2.0' })).toContainText('last used');
	const change = async (old: string) => {
		await here.locator('#old').fill(old);
		await here.locator('#password').fill(third);
		await here.locator('#again').fill(third);
		await here.getByRole('button', { name: 'Change the password' }).click();
	};
	await change('not the old one');
	await expect(here.getByRole('alert').filter({ hasText: 'not your present password' })).toBeVisible();
	await change(password);
	await expect(here.getByRole('status')).toContainText('Your password is another now');
	await elsewhere.goto('/en/desk');
	await expect(elsewhere).toHaveURL(/sign-in/);
	await here.goto('/en/desk/account');
	await expect(sessions).toHaveCount(1);
});
