import { expect, test } from '@playwright/test';
import { findVersion } from './archive';

test('a reader finds what was corrected in one language, and what the correction changed', async ({ page }) => {
	await page.goto('/en');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections', exact: true }).click();
	const listed = page
		.getByRole('main')
		.getByRole('list', { name: /correction/ })
		.getByRole('listitem');
	const all = await listed.count();
	expect(all).toBeGreaterThan(1);
	await page.getByRole('combobox', { name: 'Language' }).selectOption('en');
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(page).toHaveURL(/\/en\/corrections\?language=en$/);
	await expect(listed.first()).toContainText('English, edition');
	expect(await listed.count()).toBeLessThan(all);
	await listed.first().getByRole('link').click();
	await expect(page).toHaveURL(/\/en\/statements\/\w+\/changes\/\d+-\d+$/);
	await expect(page.locator('ins, del').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader is told how many corrections there are, and takes back what narrows them', async ({ page }) => {
		await page.goto('/en/corrections?language=en&class=factual');
		const found = page.getByRole('heading', { level: 2, name: /correction/i });
		const numberOf = async () => Number((await found.innerText()).replace(/^One/, '1').match(/\d+/)?.[0] ?? 0);
		const narrow = await numberOf();
		const filters = page.getByRole('list', { name: 'Filters in use' });
		await expect(filters.getByRole('link')).toHaveText([/in English/, /Factual correction/, 'Clear all']);
		await filters.getByRole('link', { name: 'Factual correction' }).click();
		await expect(page).toHaveURL(/\/en\/corrections\?language=en$/);
		expect(await numberOf()).toBeGreaterThanOrEqual(narrow);
		await expect(filters.getByRole('link')).toHaveCount(1);
		await page.goto('/en/corrections?language=en&class=factual');
		await filters.getByRole('link', { name: 'Clear all' }).click();
		await expect(page).toHaveURL(/\/en\/corrections$/);
		await expect(filters).toHaveCount(0);
		expect(await numberOf()).toBeGreaterThan(narrow);
	});
});

test('programs follow the corrections, each in its own language', async ({ request }) => {
	const atom = await (await request.get('/ru/corrections.atom')).text();
	expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">');
	expect(atom).toMatch(/<entry xml:lang="en">/);
	expect(atom).toMatch(/href="[^"]+\/changes\/1-2"/);
	const feed = await (await request.get('/de/corrections.json?language=en')).json();
	expect(feed.items.length).toBeGreaterThan(0);
	expect(feed.items.every(({ language }: { language: string }) => language === 'en')).toBe(true);
});

test('a reader in forced colours sees a bar beside what changed and nothing else', async ({ browser }) => {
	const page = await browser.newPage({ forcedColors: 'active' });
	const { ref } = await findVersion('How this archive counts its editions', 'en');
	await page.goto(`/en/statements/${ref}/changes/1-2?show=all`);
	const steps = page.locator('li[data-act]');
	const bars = await steps.evaluateAll((all) =>
		all.map((step) => [
			step.getAttribute('data-act'),
			Number.parseFloat(getComputedStyle(step).borderInlineStartWidth),
		]),
	);
	expect(bars).toContainEqual(['change', 3]);
	expect(bars).toContainEqual(['keep', 0]);
	expect(bars.filter(([act, width]) => (act === 'keep') !== (width === 0))).toEqual([]);
	await page.close();
});
