import { expect, test } from '@playwright/test';
import { addressOf, findVersion, locales, placeOf } from './archive';

const declaration = 'Universal Declaration of Human Rights';

for (const from of locales) {
	test(`a reader of ${from} switches to each other language and keeps the place`, async ({ page }) => {
		const start = await findVersion(declaration, from);
		for (const to of locales.filter((locale) => locale !== from)) {
			await page.goto(addressOf(start));
			await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.43));
			const before = await placeOf(page);
			await page.getByRole('banner').locator(`a[hreflang="${to}"]`).click();
			await page.waitForURL(`**/${to}/statements/${start.ref}/**`);
			await expect(page.locator('html')).toHaveAttribute('lang', to);
			await expect.poll(() => placeOf(page)).toBe(before);
		}
	});
}

test('a reader on a telephone keeps the place by the badges, too', async ({ browser }) => {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
	const start = await findVersion('Questions and answers:%', 'en');
	await page.goto(addressOf(start));
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
	const before = await placeOf(page);
	await page.locator('article header a[hreflang="ru"]').dispatchEvent('click');
	await page.waitForURL('**/ru/statements/**');
	await expect.poll(() => placeOf(page)).toBe(before);
	await page.close();
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
