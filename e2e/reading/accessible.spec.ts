import { expect, test } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { addressOf, findTakenBack, findVersion, type Locale, locales } from './archive';

const pages: Record<string, (locale: Locale) => string | Promise<string>> = {
	'front page': (locale) => `/${locale}`,
	'reading settings': (locale) => `/${locale}/display`,
	list: (locale) => `/${locale}/statements`,
	'search without results': (locale) => `/${locale}/statements?q=qqzzxxy&year=2026&kind=message`,
	'search with results': (locale) => `/${locale}/statements?q=demonstration+demostraci%C3%B3n`,
	declaration: async (locale) =>
		addressOf(await findVersion('Universal Declaration of Human Rights, Article 29', locale)),
	'questions and answers': async (locale) => addressOf(await findVersion('Questions and answers:%', locale)),
	'corrected statement': async (locale) => addressOf(await findVersion('How this archive counts its editions', locale)),
	'withdrawn statement': async (locale) => `/${locale}/statements/${await findTakenBack('withdrawn')}/x`,
	tombstone: async (locale) => `/${locale}/statements/${await findTakenBack('removed')}/x`,
	'page that is not there': (locale) => `/${locale}/no-such-page`,
};

for (const [name, addressIn] of Object.entries(pages)) {
	test.describe('on the narrowest screen', () => {
		test.use({ viewport: { width: 320, height: 700 } });

		for (const locale of locales) {
			test(`the ${name} in ${locale} is accessible and does not scroll sideways`, async ({ page }) => {
				await page.goto(await addressIn(locale));
				expect(await overflowOf(page)).toBeLessThanOrEqual(0);
				expect(await violationsOf(page)).toEqual([]);
			});
		}
	});

	test.describe('in the letters of the machine', () => {
		test.use({ viewport: { width: 320, height: 700 } });

		test(`the ${name} is accessible and does not scroll sideways`, async ({ page }) => {
			await page.route('**/*.woff2', (route) => route.abort());
			await page.goto(await addressIn('es'));
			expect(await overflowOf(page)).toBeLessThanOrEqual(0);
			expect(await violationsOf(page)).toEqual([]);
		});
	});

	test.describe('in the dark', () => {
		test.use({ colorScheme: 'dark' });

		test(`the ${name} has enough contrast`, async ({ page }) => {
			await page.goto(await addressIn('ru'));
			expect(await violationsOf(page, ['color-contrast'])).toEqual([]);
		});
	});
}

test('the page for a missing language is accessible', async ({ page }) => {
	const { ref } = await findVersion('Why the original is always called the original', 'ru');
	await page.goto(`/es/statements/${ref}/x`);
	expect(await violationsOf(page)).toEqual([]);
});

test('a reader with only a keyboard reaches the text first', async ({ page }) => {
	const version = await findVersion('Questions and answers:%', 'en');
	await page.goto(addressOf(version));
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	const inText = await page.evaluate(() => document.activeElement?.closest('main') !== null);
	expect(inText).toBe(true);
});

test('a reader in forced colours still sees which language is current', async ({ browser }) => {
	const page = await browser.newPage({ forcedColors: 'active' });
	await page.goto('/ru');
	const current = page.getByRole('banner').locator('a[aria-current="page"]');
	await expect(current).toHaveText('Русский');
	await expect(current).toHaveCSS('text-decoration-line', 'underline');
	await page.close();
});

test('a reader prints a statement with its permanent address and edition', async ({ page, baseURL }) => {
	const version = await findVersion('How this archive counts its editions', 'en');
	await page.goto(addressOf(version));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(`${baseURL}/s/${version.ref}`)).toBeVisible();
	await expect(page.locator('dd').filter({ hasText: /^Edition \d/ })).toBeVisible();
	await expect(page.getByRole('banner').locator('nav').first()).toBeHidden();
	await expect(page.getByRole('contentinfo').last()).toBeHidden();
});
