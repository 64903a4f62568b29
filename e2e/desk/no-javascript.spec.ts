import { expect } from '@playwright/test';
import { beginStatement, signIn, test } from './members';

test.use({ javaScriptEnabled: false });

test('a statement is begun, filtered for and its facts changed without JavaScript', async ({ page }) => {
	await signIn(page, 'author');
	const title = `On paper forms ${Date.now()}`;
	const ref = await beginStatement(page, { title, paragraphs: ['Filled in by hand.'] });
	await page.goto('/en/desk');
	await page.locator('#q').fill(title);
	await page.getByRole('button', { name: 'Filter' }).click();
	await expect(page).toHaveURL(/q=On\+paper/);
	await page.getByRole('link', { name: title, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await page.getByRole('link', { name: 'Change the facts' }).click();
	await expect(page.locator('#date')).toHaveValue('2024-03-07');
	await page.locator('#place').fill('Lisbon');
	await page.getByRole('button', { name: 'Save the facts' }).click();
	await expect(page).toHaveURL(new RegExp(`/statements/${ref}$`));
	await expect(page.locator('main')).toContainText('Lisbon');
});

test('a form that is refused says why and keeps what was written', async ({ page }) => {
	await signIn(page, 'author');
	await page.goto('/en/desk/new');
	await page.locator('#title').fill('On dates');
	await page.locator('#timeZone').fill('Atlantis/Capital');
	await page.getByRole('button', { name: 'Create the draft' }).click();
	await expect(page.getByRole('alert')).toContainText('time zone');
	await expect(page.locator('#title')).toHaveValue('On dates');
});

test('a pasted page becomes a draft without JavaScript', async ({ page }) => {
	await signIn(page, 'author');
	await page.goto('/en/desk/new/paste');
	await page.locator('#page').fill('On tea\n\nQuestion: Is there tea?\n\nAna Rios: There is.');
	await page.getByRole('button', { name: 'Read the page' }).click();
	await expect(page.getByRole('heading', { name: '2 turns' })).toBeVisible();
	await page.getByRole('button', { name: 'Create the draft' }).click();
	await expect(page).toHaveURL(/\/desk\/statements\/[0-9a-z]{6}\/[a-z]{2}$/);
});

test('nothing is offered that does not work without JavaScript', async ({ page }) => {
	const idle = page.locator('main button[type=button], main form[action^="javascript:"]');
	await page.goto('/en/sign-in');
	await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
	await expect(idle).toHaveCount(0);
	await signIn(page, 'author');
	await page.goto('/en/desk/account/passkeys');
	const said = await page.locator('main noscript').innerHTML();
	expect(said).toContain('This browser knows no passkeys, or JavaScript is off.');
	await expect(idle).toHaveCount(0);
});
