import { expect, type Page } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { beginStatement, clickAtEndOf, saved, signIn, test, textOf } from './members';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Headings' });
const tool = (page: Page, name: string) =>
	page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true });

test('a heading that skips a level is marked, stands in the way of review and is mended from the outline', async ({
	page,
}) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On order', paragraphs: ['Rivers', 'Sources', 'They are clean.'] });
	await clickAtEndOf(page, 'Rivers');
	await tool(page, 'Heading').click();
	await clickAtEndOf(page, 'Sources');
	await tool(page, 'Heading, third level').click();
	await saved(page);
	await expect(outline(page).getByRole('listitem')).toHaveCount(2);
	await expect(outline(page).getByRole('listitem').last()).toContainText('skips a level');
	// The skipped level is all that axe has to say, too.
	expect(await violationsOf(page)).toEqual([expect.stringMatching(/^heading-order: .*Sources/)]);

	await page.getByRole('button', { name: 'Submit for review' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'checks' })).toBeVisible();
	await page.reload();
	const checks = page.getByRole('region', { name: 'Checks' });
	await expect(checks.getByLabel('heading skips a level')).toBeVisible();

	await outline(page).getByRole('button', { name: 'Level 2: Rivers' }).focus();
	await page.keyboard.press('Enter');
	await expect(textOf(page)).toBeFocused();
	await outline(page)
		.getByRole('button', { name: /^Make it level 3.*Sources$/ })
		.focus();
	await page.keyboard.press('Enter');
	await expect(textOf(page).locator('h3')).toHaveText('Sources');
	await expect(outline(page)).not.toContainText('skips a level');
	await expect(textOf(page)).toBeFocused();
	await saved(page);
	expect(await violationsOf(page)).toEqual([]);
	await page.getByRole('button', { name: 'Submit for review' }).click();
	await expect(page.locator('[data-state="in-review"]')).toBeVisible();
});

test('words in another language take a tag that names one, and no other', async ({ page }) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On tongues', paragraphs: ['Pax vobiscum'] });
	await textOf(page).getByText('Pax vobiscum').click({ clickCount: 3 });
	await tool(page, 'Language of words').click();
	const field = page.getByLabel('Language of these words');
	for (const wrong of ['latin', 'xx', 'la_VA']) {
		await field.fill(wrong);
		await field.press('Enter');
		await expect(page.getByRole('alert').filter({ hasText: 'A tag such as la, ar or pt-BR.' })).toBeVisible();
		await expect(field).toHaveAttribute('aria-invalid', 'true');
	}
	await field.fill('la');
	await field.press('Enter');
	await expect(textOf(page).locator('span[lang="la"]')).toHaveText('Pax vobiscum');
	await saved(page);
	await page.reload();
	await expect(textOf(page).locator('span[lang="la"]')).toHaveText('Pax vobiscum');
});
