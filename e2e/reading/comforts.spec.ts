import { expect, test } from '@playwright/test';
import { addressOf, findVersion } from './archive';

const declaration = 'Universal Declaration of Human Rights';

test('a reader of a long text is told how long it takes and where in it they are', async ({ page }) => {
	await page.goto(addressOf(await findVersion(declaration, 'de')));
	await expect(page.getByText(/^Lesezeit: \d+ Minuten$/)).toBeVisible();
	const contents = page.locator('details', { hasText: 'Inhalt' });
	await contents.locator('summary').click();
	const article = contents.getByRole('link', { name: 'Artikel 12', exact: true });
	await article.click();
	await expect(contents).not.toHaveAttribute('open');
	await expect(page.getByRole('heading', { name: 'Artikel 12', exact: true })).toBeInViewport();
	await contents.locator('summary').click();
	await expect(article).toHaveAttribute('aria-current', 'true');
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await expect(article).not.toHaveAttribute('aria-current');
	await expect(contents.locator('[aria-current]')).toHaveCount(1);
	await contents.getByRole('link').first().focus();
	await page.keyboard.press('Escape');
	await expect(contents).not.toHaveAttribute('open');
	await expect(contents.locator('summary')).toBeFocused();
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
		const heading = page.getByRole('heading', { name: 'Article 12', exact: true });
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
