import { expect, test } from '@playwright/test';
import { addressOf, findVersion } from './archive';

test.use({ javaScriptEnabled: false });

test('a reader without JavaScript filters the list and takes a filter away', async ({ page }) => {
	await page.goto('/en/statements');
	await page.getByLabel('Year').selectOption('1948');
	await page.getByLabel('Available in', { exact: true }).selectOption('ru');
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(page).toHaveURL(/year=1948/);
	await expect(page.getByRole('heading', { name: /^31 texts$/ })).toBeVisible();
	await page.getByRole('link', { name: 'Remove filter: 1948' }).click();
	await expect(page).toHaveURL(/language=ru/);
	await expect(page).not.toHaveURL(/year/);
});

test('a reader without JavaScript asks for the list as it stood on a day', async ({ page }) => {
	await page.goto('/en/statements?asOf=2001-01-01');
	await expect(page.getByRole('main')).toContainText('1 January 2001');
	await expect(page.getByRole('article')).toHaveCount(0);
	await page.goto('/en/statements?asOf=2100-01-01');
	await expect(page.getByRole('main')).toContainText('1 January 2100');
	await expect(page.getByRole('article').first()).toBeVisible();
});

test('a reader without JavaScript turns the pages of the list', async ({ page }) => {
	await page.goto('/de/statements');
	const first = await page.getByRole('article').first().textContent();
	await page.getByRole('link', { name: 'Ältere' }).click();
	await expect(page.getByRole('article').first()).not.toHaveText(first ?? '');
	await page.getByRole('link', { name: 'Neuere' }).click();
	await expect(page.getByRole('article').first()).toHaveText(first ?? '');
});

test('a reader without JavaScript searches from any page and sees the words marked', async ({ page }) => {
	const start = await findVersion('Universal Declaration of Human Rights', 'fr');
	await page.goto(addressOf(start));
	await page.getByRole('banner').getByRole('searchbox').fill('"liberté de pensée"');
	await page.getByRole('banner').getByRole('button', { name: 'Rechercher' }).click();
	await expect(page.getByRole('article').first().locator('mark').first()).toBeVisible();
	await page.getByRole('searchbox').fill('qqzzxxy');
	await page.getByRole('button', { name: 'Rechercher' }).click();
	await expect(page.getByRole('heading', { name: /Aucun résultat/ })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Voir tous les textes' })).toBeVisible();
});

test('a reader without JavaScript follows one answer into another language', async ({ page }) => {
	const start = await findVersion('Questions and answers:%', 'en');
	await page.goto(addressOf(start));
	const turn = page.locator('article section[id]').nth(5);
	const key = await turn.getAttribute('id');
	await turn.locator('a[hreflang="es"]').click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	await expect(page).toHaveURL(new RegExp(`#${key}$`));
	await expect(page.locator(`[id="${key}"]`)).toBeInViewport();
});
