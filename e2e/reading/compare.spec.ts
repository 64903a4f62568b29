import { expect, test } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { addressOf, findTakenBack, findVersion, placeOf } from './archive';

const briefing = 'Questions and answers:%';

test('a reader keeps the place from a statement to two languages side by side', async ({ page }) => {
	const start = await findVersion(briefing, 'de');
	await page.goto(addressOf(start));
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
	const before = await placeOf(page);
	// `click()` would first scroll what sticks to the top out of the scroll padding.
	const box = await page.getByRole('link', { name: 'Nebeneinander', exact: true }).boundingBox();
	await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
	await expect(page).toHaveURL(new RegExp(`/de/statements/${start.ref}/with/en#${before}$`));
	const row = page.getByRole('row').and(page.locator(`[id="${before}"]`));
	await expect(row).toBeInViewport();
	await expect(row.getByRole('cell').nth(0)).toHaveAttribute('lang', 'de');
	await expect(row.getByRole('cell').nth(1)).toHaveAttribute('lang', 'en');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader picks another language, exchanges the columns and goes to one of the texts', async ({ page }) => {
		const { ref } = await findVersion(briefing, 'en');
		await page.goto(`/en/statements/${ref}/with/ru`);
		await expect(page.getByRole('columnheader')).toHaveText([/^English.*original/, /^Русский/]);
		await expect(page.getByRole('rowheader').first()).toHaveText('QuestionВопрос');
		const others = page.getByRole('navigation', { name: 'This text side by side with:' });
		await expect(others.locator('[aria-current]')).toHaveText('Russian');
		await others.getByRole('link', { name: 'French' }).click();
		await expect(page).toHaveURL(/\/en\/statements\/.*\/with\/fr$/);
		await page.getByRole('link', { name: 'Exchange the columns' }).click();
		await expect(page).toHaveURL(/\/fr\/statements\/.*\/with\/en$/);
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await page.getByRole('columnheader').getByRole('link', { name: 'English', exact: true }).click();
		await expect(page).toHaveURL(addressOf(await findVersion(briefing, 'en')));
	});
});

test('whoever asks for a language beside itself or one that is missing is told what there is', async ({
	page,
	request,
}) => {
	const { ref } = await findVersion('Why the original is always called the original', 'ru');
	const same = await request.get(`/ru/statements/${ref}/with/ru`, { maxRedirects: 0 });
	expect(same.status()).toBe(308);
	const response = await page.goto(`/ru/statements/${ref}/with/es`);
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Этого текста нет на испанском языке');
	await expect(page.getByRole('main').getByRole('navigation').getByRole('link')).toHaveCount(3);
	expect(await violationsOf(page)).toEqual([]);
	const gone = await request.get(`/en/statements/${await findTakenBack('removed')}/with/de`);
	expect(gone.status()).toBe(410);
});

for (const [locale, other] of [
	['de', 'ru'],
	['ru', 'en'],
	['en', 'fr'],
	['es', 'de'],
	['fr', 'es'],
] as const) {
	for (const width of [320, 1280]) {
		test(`${locale} beside ${other} is accessible at ${width} pixels`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			const version = await findVersion(briefing, locale);
			await page.goto(`/${locale}/statements/${version.ref}/with/${other}`);
			const overflow = await overflowOf(page);
			expect(overflow).toBeLessThanOrEqual(0);
			await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${addressOf(version)}$`));
			expect(await violationsOf(page)).toEqual([]);
		});
	}
}

const counting = 'How this archive counts its editions';

test('a reader finds out what a correction changed, and reads the edition before it', async ({ page }) => {
	const version = await findVersion(counting, 'en');
	await page.goto(addressOf(version));
	await page.getByRole('link', { name: 'What changed in it' }).click();
	await expect(page).toHaveURL(/\/changes\/1-2$/);
	const changes = page.getByRole('list', { name: 'Changes' });
	await expect(changes.locator('del')).toHaveText(['[removed: five ]']);
	await expect(changes.locator('ins')).toHaveText(['[added: six ]']);
	await page.getByRole('link', { name: 'Show the whole text' }).click();
	await expect(page).toHaveURL(/show=all$/);
	await expect(changes.getByText('Legal reason')).toBeVisible();
	await page.getByRole('link', { name: 'Both editions side by side' }).click();
	await expect(page.getByRole('columnheader')).toHaveCount(2);
	await page.getByRole('link', { name: 'All editions' }).click();
	await page.getByRole('link', { name: /^Edition 1,/ }).click();
	await expect(page.getByRole('complementary')).toContainText('This is edition 1 of 2');
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${addressOf(version)}$`));
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
	await page.getByRole('link', { name: 'The current edition is number 2.' }).click();
	await expect(page).toHaveURL(addressOf(version));
});

test('a reader of a translation that is behind sees what changed in the original', async ({ page }) => {
	const { ref } = await findVersion(counting, 'es');
	await page.goto(addressOf(await findVersion(counting, 'es')));
	const notice = page.getByRole('complementary');
	await expect(notice.getByRole('link', { name: 'Esta traducción junto al original' })).toHaveAttribute(
		'href',
		`/es/statements/${ref}/with/de`,
	);
	await notice.getByRole('link', { name: 'Qué ha cambiado en el original' }).click();
	await expect(page).toHaveURL(new RegExp(`/de/statements/${ref}/changes/\\d-3$`));
	await expect(page.locator('del').first()).toBeVisible();
});

test('an edition that is not there is not found, and those of a removed statement are gone', async ({ request }) => {
	const { ref } = await findVersion(counting, 'en');
	for (const page of ['editions/9', 'changes/1-9', 'editions/1/with/9']) {
		expect((await request.get(`/en/statements/${ref}/${page}`)).status()).toBe(404);
	}
	const removed = await findTakenBack('removed');
	expect((await request.get(`/en/statements/${removed}/editions/1`)).status()).toBe(410);
	expect((await request.get(`/s/${removed}/editions.json`)).status()).toBe(410);
});

for (const locale of ['de', 'ru'] as const) {
	for (const below of ['editions', 'editions/1', 'editions/1/with/2', 'changes/1-2', 'changes/1-2?show=all']) {
		test(`${below} in ${locale} is accessible and fits the narrowest screen`, async ({ page }) => {
			await page.setViewportSize({ width: 320, height: 800 });
			const { ref } = await findVersion(counting, locale);
			await page.goto(`/${locale}/statements/${ref}/${below}`);
			const overflow = await overflowOf(page);
			expect(overflow).toBeLessThanOrEqual(0);
			expect(await violationsOf(page)).toEqual([]);
		});
	}
}
