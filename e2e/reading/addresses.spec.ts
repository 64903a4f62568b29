import { expect, test } from '@playwright/test';
import { addressOf, findTakenBack, findVersion, locales } from './archive';

test('a reader of Spanish meets a statement that is not there in Spanish', async ({ page }) => {
	const { ref } = await findVersion('Why the original is always called the original', 'ru');
	const response = await page.goto(`/es/statements/${ref}/no-importa`);
	expect(response?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Este texto no está disponible en español');
	const versions = page.getByRole('main').getByRole('listitem');
	await expect(versions).toHaveCount(4);
	await expect(page.getByRole('main').locator('a[lang="ru"]')).toHaveText('Почему оригинал всегда назван оригиналом');
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});

test('a reader finds a tombstone where a statement was removed', async ({ page }) => {
	const ref = await findTakenBack('removed');
	for (const locale of locales) {
		const response = await page.goto(`/${locale}/statements/${ref}/any`);
		expect(response?.status()).toBe(410);
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.getByRole('main').locator('dd')).toHaveCount(4);
	}
});

test('a reader of a withdrawn statement is told before reading', async ({ page }) => {
	const ref = await findTakenBack('withdrawn');
	await page.goto(`/s/${ref}`);
	await expect(page.getByRole('complementary').filter({ hasText: /withdrawn/i })).toBeVisible();
	await expect(page.getByRole('article')).toContainText(/\w{4}/);
});

test('an old or wrong slug leads to the right address', async ({ page, request }) => {
	const version = await findVersion('Universal Declaration of Human Rights', 'de');
	const moved = await request.get(`/de/statements/${version.ref}/falsch?x=1`, { maxRedirects: 0 });
	expect(moved.status()).toBe(308);
	await page.goto(`/de/statements/${version.ref.toUpperCase()}/falsch`);
	await expect(page).toHaveURL(addressOf(version));
});

test('whoever mistypes an address gets a page in the language of the address', async ({ page }) => {
	const response = await page.goto('/ru/statementz');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
});

test('a search engine finds the languages there are, and no others', async ({ page, baseURL }) => {
	const version = await findVersion('Why the original is always called the original', 'fr');
	await page.goto(addressOf(version));
	const languages = page.locator('link[rel="alternate"][hreflang]');
	const tags = await languages.evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')).sort());
	expect(tags).toEqual(['de', 'en', 'fr', 'ru', 'x-default']);
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${baseURL}${addressOf(version)}`);
	const described = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
	expect(described).toMatchObject({ '@type': 'NewsArticle', inLanguage: 'fr-FR' });
	await page.goto('/fr/statements?q=archives');
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${baseURL}/fr/statements`);
});
