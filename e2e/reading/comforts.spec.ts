import { expect, test } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { addressOf, findVersion, locales } from './archive';

const declaration = 'Universal Declaration of Human Rights';

test('a reader of a long text is told how long it takes and where in it they are', async ({ page }) => {
	await page.goto(addressOf(await findVersion(declaration, 'de')));
	await expect(page.getByText(/^Lesezeit: \d+ Minuten$/)).toBeVisible();
	const contents = page.locator('details', { hasText: 'Inhalt' });
	await contents.locator('summary').click();
	const article = contents.locator('a', { hasText: /^Artikel 12$/ });
	await article.click();
	await expect(contents).not.toHaveAttribute('open');
	await expect(page.locator('h2', { hasText: /^Artikel 12\s/ })).toBeInViewport();
	await expect(article).toHaveAttribute('aria-current', 'true');
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await expect(article).not.toHaveAttribute('aria-current');
	await expect(contents.locator('[aria-current]')).toHaveCount(1);
	await contents.locator('summary').click();
	await contents.getByRole('link').first().focus();
	await page.keyboard.press('Escape');
	await expect(contents).not.toHaveAttribute('open');
	await expect(contents.locator('summary')).toBeFocused();
});

test('a reader in forced colours sees a bar beside no more than the current line of the contents', async ({
	browser,
}) => {
	const page = await browser.newPage({ forcedColors: 'active' });
	await page.goto(addressOf(await findVersion(declaration, 'en')));
	const contents = page.locator('details', { hasText: 'Contents' });
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await expect(contents.locator('[aria-current]')).toHaveCount(1);
	const links = contents.locator('li a');
	const barred = await links.evaluateAll((all) =>
		all.map((link) => [link.hasAttribute('aria-current'), getComputedStyle(link).borderInlineStartWidth !== '0px']),
	);
	expect(barred).toContainEqual([true, true]);
	expect(barred.filter(([isCurrent, hasBar]) => isCurrent !== hasBar)).toEqual([]);
	await page.close();
});

test('a reader of a briefing finds its questions in the contents', async ({ page }) => {
	await page.goto(addressOf(await findVersion('Questions and answers:%', 'ru')));
	const contents = page.locator('details', { hasText: 'Содержание' });
	await contents.locator('summary').click();
	const questions = await page.locator('article section.question').count();
	await expect(contents.getByRole('link')).toHaveCount(questions);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('what the contents lead to stands below them', async ({ page }) => {
		await page.goto(addressOf(await findVersion(declaration, 'en')));
		const contents = page.locator('details', { hasText: 'Contents' });
		await contents.locator('summary').click();
		await contents.getByRole('link', { name: 'Article 12', exact: true }).click();
		const heading = page.locator('h2', { hasText: /^Article 12\s/ });
		await expect(heading).toBeInViewport();
		const [box, open] = [await heading.boundingBox(), await contents.boundingBox()];
		expect(box?.y).toBeGreaterThan((open?.y ?? 0) + (open?.height ?? 0));
	});

	test('a reader goes on to what was said after and back', async ({ page }) => {
		const start = addressOf(await findVersion('Why the original is always called the original', 'en'));
		await page.goto(start);
		const after = page.locator('a[rel="next"]');
		const title = (await after.textContent()) ?? '';
		await after.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await page.locator('a[rel="prev"]').click();
		await expect(page).toHaveURL(new RegExp(`${start}$`));
	});
});

test('a short text has no contents', async ({ page }) => {
	await page.goto(addressOf(await findVersion('How this archive counts its editions', 'en')));
	await expect(page.getByText(/^Reading time: 1 minute$/)).toBeVisible();
	await expect(page.locator('.bar details')).toHaveCount(0);
});

test('a reader chooses dark colours and larger text, and finds both on every page without a flash', async ({
	page,
}) => {
	await page.goto('/de/display');
	await expect(page.getByText('Skripte')).toHaveCount(0);
	await page.getByRole('radio', { name: 'dunkel' }).check();
	await page.getByRole('radio', { name: 'groß', exact: true }).check();
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(24, 23, 20)');
	expect(await violationsOf(page)).toEqual([]);

	// Before the first frame is drawn the choice is there.
	await page.addInitScript(() => {
		requestAnimationFrame(() => {
			(window as never as { drawn: string }).drawn = document.documentElement.dataset.theme ?? '';
		});
	});
	await page.goto('/ru/statements');
	await expect.poll(() => page.evaluate(() => (window as never as { drawn?: string }).drawn)).toBe('dark');
	await expect(page.locator('html')).toHaveCSS('font-size', '19px');
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(24, 23, 20)');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await page.emulateMedia({ media: 'screen' });

	await page.goto('/de/display');
	await expect(page.getByRole('radio', { name: 'dunkel' })).toBeChecked();
	await page.getByRole('radio', { name: 'wie das System' }).check();
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(253, 252, 248)');
	expect(await page.context().cookies()).toEqual([]);
});

test('a reader with forced colours keeps them whatever was chosen', async ({ browser }) => {
	const page = await browser.newPage({ forcedColors: 'active' });
	await page.goto('/en/display');
	const forced = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await page.getByRole('radio', { name: 'dark' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('html')).toHaveCSS('background-color', forced);
	await page.close();
});

for (const locale of locales) {
	test(`the reading settings in ${locale} say without JavaScript what the browser can do, and offer no dead button`, async ({
		browser,
	}) => {
		const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
		await page.goto(`/${locale}/display`);
		await expect(page.getByRole('main').getByText(/Ctrl|Strg/)).toBeVisible();
		await expect(page.getByRole('main').getByText(/scripts|Skripte|скрипты/)).toBeVisible();
		await expect(
			page.getByText(/Unless you choose|Solange Sie nichts|Sauf choix|Si no elige|Если вы ничего/),
		).toBeHidden();
		await expect(page.getByRole('radio')).toHaveCount(0);
		await page.close();
	});
}
