import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addressOf, findTakenBack, findVersion, type Locale, locales } from './archive';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function addresses(locale: Locale): Promise<string[]> {
	const ofDeclaration = await findVersion('Universal Declaration of Human Rights', locale);
	const ofQuestions = await findVersion('Questions and answers:%', locale);
	const ofEditions = await findVersion('How this archive counts its editions', locale);
	const missing = await findVersion('Why the original is always called the original', 'ru');
	return [
		`/${locale}`,
		`/${locale}/statements`,
		`/${locale}/statements?q=archiv&year=2026&kind=message`,
		addressOf(ofDeclaration),
		addressOf(ofQuestions),
		addressOf(ofEditions),
		`/${locale}/statements/${await findTakenBack('removed')}/x`,
		`/${locale}/statements/${await findTakenBack('withdrawn')}/x`,
		`/${locale}/no-such-page`,
		`/es/statements/${missing.ref}/x`,
	];
}

test.describe('on the narrowest screen', () => {
	test.use({ viewport: { width: 320, height: 700 } });

	for (const locale of locales) {
		test(`every page in ${locale} is accessible and does not scroll sideways`, async ({ page }) => {
			test.slow();
			for (const address of await addresses(locale)) {
				await page.goto(address);
				expect(await overflowOf(page), `${address} scrolls sideways`).toBeLessThanOrEqual(0);
				const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
				expect(violations.map(summary), address).toEqual([]);
			}
		});
	}
});

test.describe('in the dark', () => {
	test.use({ colorScheme: 'dark' });

	test('every page has enough contrast', async ({ page }) => {
		test.slow();
		for (const address of await addresses('ru')) {
			await page.goto(address);
			const { violations } = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
			expect(violations.map(summary), address).toEqual([]);
		}
	});
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
	await expect(page.getByText(/^Edition \d/)).toBeVisible();
	await expect(page.getByRole('banner').locator('nav').first()).toBeHidden();
	await expect(page.getByRole('contentinfo').last()).toBeHidden();
});

function summary({ id, nodes }: { id: string; nodes: { html: string }[] }): string {
	return `${id}: ${nodes[0]?.html}`;
}

function overflowOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
