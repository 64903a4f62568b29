import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { locales } from './archive';

const results = (page: Page) => page.getByRole('article');
const found = (page: Page) => page.locator('#found');
const numberIn = async (page: Page) => Number((await found(page).innerText()).replace('One', '1').match(/\d+/)?.[0]);

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader of German finds what was said in Spanish by its Russian words, and reads the passage in German', async ({
		page,
	}) => {
		await page.goto('/de/statements');
		await page.getByRole('main').getByRole('searchbox').fill('думает о людях, которые ещё не родились');
		await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click();
		const first = results(page).first();
		await expect(first.getByRole('heading')).toHaveText('Worte, die man wiederfindet');
		await expect(first).toContainText('gefunden im russischen Text');
		await expect(first).toContainText('Wer sie aufbewahrt, denkt an Menschen, die noch nicht geboren sind');
		await expect(first.locator('[lang="ru"] mark').first()).toBeVisible();
	});

	test('a reader narrows a search by what it found, sees how many are left, and widens it again', async ({ page }) => {
		await page.goto('/en/statements?q=right');
		const all = await numberIn(page);
		await page.getByText('Narrow down').click();
		const kinds = page.locator('dl > div').filter({ has: page.getByText('Kind', { exact: true }) });
		const choice = kinds.locator('dd').last();
		const left = Number(await choice.locator('span').last().innerText());
		const kind = await choice.getByRole('link').innerText();
		expect(left).toBeLessThan(all);
		await choice.getByRole('link').click();
		await expect(page).toHaveURL(/q=right.*kind=/);
		expect(await numberIn(page)).toBe(left);
		await page.getByRole('link', { name: `Remove filter: ${kind}` }).click();
		await expect(page).not.toHaveURL(/kind=/);
		expect(await numberIn(page)).toBe(all);
	});

	test('a reader who mistypes is asked what was meant', async ({ page }) => {
		await page.goto('/en/statements?q=Declaraton');
		await expect(found(page)).toContainText('Nothing found');
		await page.getByText('Did you mean').getByRole('link').click();
		await expect(page).toHaveURL(/q=declaration/i);
		await expect(results(page).first()).toBeVisible();
	});

	test('a reader asks for a phrase, without a word, in titles or answers only, and finds all of it in the address', async ({
		page,
	}) => {
		await page.goto('/en/statements');
		await page.getByText('Advanced settings').click();
		await page.getByLabel('Exactly this phrase').fill('Words that can be found');
		await page.getByRole('button', { name: 'Apply' }).click();
		await expect(results(page)).toHaveCount(1);
		await page.getByLabel('None of these words').fill('again');
		await page.getByRole('button', { name: 'Apply' }).click();
		await expect(page).toHaveURL(/none=again/);
		await expect(page.getByLabel('Exactly this phrase')).toHaveValue('Words that can be found');
		await expect(results(page)).toHaveCount(0);
		await page.goto('/en/statements?q=stacks&where=titles');
		await expect(page.getByLabel('Search in')).toHaveValue('titles');
		await expect(results(page)).toHaveCount(0);
		await page.goto('/en/statements?q=stacks');
		await expect(results(page).first()).toContainText('stacks');
	});

	test('a reader who excludes a word gets all texts but those that it finds, in whatever language', async ({
		page,
	}) => {
		const numberAt = async (address: string) => {
			await page.goto(address);
			return numberIn(page);
		};
		for (const locale of locales) {
			// Again when somebody published meanwhile.
			await expect(async () => {
				const without = await numberAt(`/${locale}/statements?none=rights`);
				expect(without).toBe((await numberAt('/en/statements')) - (await numberAt('/en/statements?q=rights')));
			}).toPass();
		}
		await page.goto('/en/statements?q=archive&none=editions');
		await expect(page.getByRole('heading', { name: 'How this archive counts its editions' })).toHaveCount(0);
	});

	test('a reader who looks in answers or in titles sees there what matched', async ({ page }) => {
		await page.goto('/en/statements?q=archive&where=titles');
		await expect(results(page).first().getByRole('heading').locator('mark')).toHaveText('archive');
		await page.goto('/en/statements?exact=What+is+this+archive');
		await expect(results(page)).toHaveCount(1);
		await page.goto('/en/statements?exact=What+is+this+archive&where=answers');
		await expect(results(page)).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Remove filter: answers only' })).toBeVisible();
		await page.goto('/en/statements?where=answers');
		await expect(page.getByRole('link', { name: 'Remove filter: answers only' })).toHaveCount(0);
		await expect(page.getByLabel('Search in')).toHaveValue('answers');
	});

	test('a reader of common words finds them, or reads why not', async ({ page }) => {
		await page.goto('/ru/statements?q=ещё');
		const more = await results(page).count();
		expect(more).toBeGreaterThan(0);
		await expect(results(page).first().locator('mark').first()).toHaveText(/ещ[её]/i);
		await page.goto('/ru/statements?q=еще');
		await expect(results(page)).toHaveCount(more);
		await page.goto('/de/statements?q=der');
		await expect(results(page).first()).toBeVisible();
		await page.goto('/en/statements?q=the&where=titles');
		await expect(page.getByText('so common in English that they are not looked for there')).toBeVisible();
		await expect(page.getByText('holds no text that fits')).toHaveCount(0);
	});

	test('a reader of German finds Würde before what was', async ({ page }) => {
		await page.goto('/de/statements?q=Würde');
		await expect(results(page).first().locator('mark').first()).toHaveText(/würde/i);
	});

	test('a reader is told which filters were not understood', async ({ page }) => {
		await page.goto('/en/statements?year=abc&from=2026-13-45&kind=bogus');
		await expect(
			page.getByText('Not understood and therefore left out: Kind “bogus”, Year “abc”, Spoken from “2026-13-45”.'),
		).toBeVisible();
		await expect(results(page).first()).toBeVisible();
		await page.goto('/de/statements?asOf=2999-01-01');
		await expect(page.getByText('Der 1. Januar 2999 steht noch bevor.')).toBeVisible();
		await expect(page.getByText('Das Archiv, wie es am')).toHaveCount(0);
		await page.goto('/ru/statements?speaker=zzzzzz');
		await expect(page.getByText('Ни у кого в архиве нет обозначения «zzzzzz».')).toBeVisible();
	});
});

test('programs get the same search in the same order', async ({ page, request }) => {
	await page.goto('/en/statements?q=translation');
	const shown = await results(page)
		.getByRole('heading')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[3]));
	expect(shown.length).toBeGreaterThan(1);
	for (const format of ['Feed (Atom)', 'JSON Feed', 'Table (CSV)']) {
		const address = await page.getByRole('link', { name: format }).getAttribute('href');
		const text = await (await request.get(address ?? '')).text();
		const places = shown.map((ref) => text.indexOf(`/${ref}`));
		expect(places.every((place) => place > 0)).toBe(true);
	}
});

for (const locale of locales) {
	test(`a search with passages, facets and advanced settings in ${locale} is accessible`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto(`/${locale}/statements?q=translation&sort=relevance`);
		await page.locator('details').evaluateAll((all) => {
			for (const one of all) (one as HTMLDetailsElement).open = true;
		});
		await expect(results(page).first()).toBeVisible();
		expect(await violationsOf(page)).toEqual([]);
	});
}
