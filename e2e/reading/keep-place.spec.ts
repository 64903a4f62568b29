import { expect, type Locator, type Page, test } from '@playwright/test';
import { addressOf, findVersion, locales, placeOf } from './archive';

const declaration = 'Universal Declaration of Human Rights';

for (const from of locales) {
	test(`a reader of ${from} switches to each other language and keeps the place`, async ({ page }) => {
		const start = await findVersion(declaration, from);
		for (const to of locales.filter((locale) => locale !== from)) {
			await page.goto(addressOf(start));
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.43));
			const before = await placeOf(page);
			const { x, y } = await middleOf(languages(page).locator(`a[hreflang="${to}"]`));
			await page.mouse.click(x, y);
			await page.waitForURL(`**/${to}/statements/${start.ref}/**`);
			await expect(page.locator('html')).toHaveAttribute('lang', to);
			await expect.poll(() => placeOf(page)).toBe(before);
		}
	});
}

test.describe('on a telephone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('a reader switches in the middle of an answer and keeps the place', async ({ page }) => {
		const start = await findVersion('Questions and answers:%', 'en');
		await page.goto(addressOf(start));
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
		const before = await placeOf(page);
		const { x, y } = await middleOf(languages(page).locator('a[hreflang="ru"]'));
		await page.touchscreen.tap(x, y);
		await page.waitForURL('**/ru/statements/**');
		await expect.poll(() => placeOf(page)).toBe(before);
	});
});

test('a reader copies the link to a passage', async ({ page, context, baseURL }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const start = await findVersion(declaration, 'en');
	await page.goto(addressOf(start));
	const passage = page.locator('p[data-segment]').nth(4);
	const key = await passage.getAttribute('id');
	await passage.hover();
	await passage.getByRole('link', { name: 'Link to this passage' }).click();
	await expect(page.getByRole('status')).toHaveText('Link copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${addressOf(start)}#${key}`);
});

/** The languages of the statement, which stay at the top of the window. */
function languages(page: Page) {
	return page.locator('ul:has(> li > a[data-place])').last();
}

/** Where a pointer presses a link as it stands: `click()` would first scroll what sticks to the top out of the scroll padding. */
async function middleOf(link: Locator): Promise<{ x: number; y: number }> {
	const box = await link.boundingBox();
	if (!box) throw new Error('The link is not on the page.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
