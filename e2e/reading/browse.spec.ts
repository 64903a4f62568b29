import { expect, type Page, test } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { addressOf, findVersion, type Locale, locales } from './archive';

const briefing = 'Press conference on the opening of the reading room';

/** Pages of browsing, by the address in a language. */
const pages: Record<string, (locale: Locale, page: Page) => string | Promise<string>> = {
	'ways to browse': (locale) => `/${locale}/browse`,
	'index of people': (locale) => `/${locale}/people`,
	'index of topics': (locale) => `/${locale}/topics`,
	'questions and answers': (locale) => `/${locale}/questions`,
	'archive by year': (locale) => `/${locale}/archive`,
	'month of the archive': (locale) => `/${locale}/archive/2025/03`,
	'coverage by language': (locale) => `/${locale}/coverage`,
	corrections: (locale) => `/${locale}/corrections`,
	person: (locale, page) => personIn(locale, page),
};

for (const [name, addressIn] of Object.entries(pages)) {
	test.describe('on the narrowest screen', () => {
		test.use({ viewport: { width: 320, height: 700 } });

		for (const locale of locales) {
			test(`the ${name} in ${locale} is accessible and does not scroll sideways`, async ({ page }) => {
				await page.goto(await addressIn(locale, page));
				expect(await overflowOf(page)).toBeLessThanOrEqual(0);
				expect(await violationsOf(page)).toEqual([]);
			});
		}
	});

	test.describe('in the dark', () => {
		test.use({ colorScheme: 'dark' });

		test(`the ${name} has enough contrast`, async ({ page }) => {
			await page.goto(await addressIn('ru', page));
			expect(await violationsOf(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
		});
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader goes from a text to who gave it, and on to what they speak of', async ({ page }) => {
		await page.goto(addressOf(await findVersion(briefing, 'de')));
		await page.getByRole('article').getByRole('link', { name: 'Mara Lindqvist' }).first().click();
		await expect(page).toHaveURL(/\/de\/people\/\w{6}\/mara-lindqvist$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mara Lindqvist');
		await expect(page.getByText('01.04.2019 – 31.12.2023')).toBeVisible();
		await expect(page.getByRole('heading', { name: '2 Texte' })).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: 'Zugang zu Akten' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zugang zu Akten');
		await expect(page.getByRole('article')).toHaveCount(1);
	});

	test('a reader turns the pages of a topic', async ({ page }) => {
		await page.goto('/en/topics');
		await page.getByRole('link', { name: 'Human rights' }).click();
		await expect(page.getByRole('heading', { name: '31 texts' })).toBeVisible();
		await page.getByRole('link', { name: 'Older' }).click();
		await expect(page.getByRole('article')).toHaveCount(11);
		await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
		await page.getByRole('link', { name: 'Newer' }).click();
		await expect(page.getByRole('article')).toHaveCount(20);
	});
});

test.describe('a reader without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('finds a question by who answered it and comes to its turn', async ({ page }) => {
		await page.goto('/en/questions');
		await page.getByLabel('Answered by').selectOption({ label: 'Tomás Aguirre (2)' });
		await page.getByRole('button', { name: 'Apply' }).click();
		await expect(page).toHaveURL(/speaker=/);
		await expect(page.getByRole('article')).toHaveCount(2);
		await page.getByLabel('Year').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Apply' }).click();
		await expect(page.getByRole('heading', { level: 2, name: /questions?$/i })).toBeVisible();
		const filters = page.getByRole('list', { name: 'Filters in use' });
		await expect(filters.getByRole('link')).toHaveText([/Tomás Aguirre/, /\d{4}/, 'Clear all']);
		await filters.getByRole('link').nth(1).click();
		await expect(page).toHaveURL(/\?speaker=\w+$/);
		await expect(page.getByRole('heading', { level: 2, name: '2 questions' })).toBeVisible();
		await page.getByRole('link', { name: 'How many metres of shelves' }).click();
		const key = new URL(page.url()).hash.slice(1);
		await expect(page.locator(`section[id="${key}"]`)).toContainText('How many metres of shelves');
	});

	test('goes from a year to a month and a day, and on to the month before', async ({ page, request }) => {
		await page.goto('/en/archive/2025');
		await page.getByRole('main').getByRole('link', { name: 'March' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('March 2025');
		await expect(page.getByRole('article')).toHaveCount(1);
		// Other journeys publish texts of the year between.
		await page.locator('a[rel="prev"]').click();
		await expect(page).toHaveURL(/\/en\/archive\/202[34]\/\d\d$/);
		await page.goto('/en/archive/2023/05');
		await page.getByRole('table').getByRole('link').click();
		await expect(page).toHaveURL(/from=2023-05-11/);
		for (const nowhere of ['2025/13', '2025/3', '2025/02', '1234'])
			expect((await request.get(`/en/archive/${nowhere}`)).status(), nowhere).toBe(404);
	});

	test('goes on from a text to what belongs near it', async ({ page }) => {
		await page.goto(addressOf(await findVersion(briefing, 'en')));
		await page.getByRole('complementary', { name: 'Related texts' }).getByRole('link').first().click();
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(briefing);
	});

	test('finds what is missing in a language', async ({ page }) => {
		await page.goto('/en/coverage');
		await page.getByRole('link', { name: '1 missing in Spanish', exact: true }).first().click();
		await expect(page).toHaveURL(/missing=es/);
		await expect(page.getByRole('article')).toHaveCount(1);
	});

	test('follows the short address of a turn into the language asked for', async ({ page, request }) => {
		const version = await findVersion(briefing, 'en');
		await page.goto(addressOf(version));
		const turn = page.locator('section.question').first();
		const address = (await turn.getByRole('link', { name: /^Short address/ }).getAttribute('href')) ?? '';
		expect(address).toMatch(new RegExp(`^/s/${version.ref}/[a-z0-9-]+$`));
		const key = address.split('/').at(-1);
		const asked = { maxRedirects: 0, headers: { 'accept-language': 'ru' } };
		const moved = await request.get(address, asked);
		expect([moved.status(), moved.headers().vary]).toEqual([302, expect.stringMatching(/accept-language/i)]);
		expect(moved.headers().location).toMatch(new RegExp(`^/ru/statements/${version.ref}/[^#]+#${key}$`));
		expect((await request.get(`/s/${version.ref}/nosuchkey`, asked)).status()).toBe(404);
	});
});

test.describe('the picture of a year', () => {
	test.use({ viewport: { width: 320, height: 700 } });

	for (const locale of locales) {
		test(`has room for the letter of every month in ${locale}`, async ({ page }) => {
			await page.goto(`/${locale}/archive/2026`);
			const letters = page.locator('figure div[aria-hidden] span');
			await expect(letters).toHaveCount(12);
			const cut = await letters.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
			expect(cut).toBe(0);
		});
	}

	test('is drawn to one scale, which it tells, and is there as a table that looks like one to open', async ({
		page,
	}) => {
		await page.goto('/en/archive/2026');
		const picture = page.getByRole('figure', { name: 'Texts by month' });
		await expect(
			picture.getByText(/^All bars are drawn to one scale; the tallest stands for \d+ texts\.$/),
		).toBeVisible();
		const heights = await picture
			.locator('svg path')
			.evaluateAll((all) => all.map((bars) => (bars as SVGGraphicsElement).getBBox().height));
		const rows = await picture
			.locator('tbody tr')
			.evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))));
		const tallest = heights.map((_, column) => Math.max(...rows.map((row) => row[column] ?? 0)));
		expect(new Set(tallest).size).toBeGreaterThan(1);
		expect(heights).toEqual(tallest.map((count) => Math.max(2, Math.round((count / Math.max(...tallest)) * 40))));
		const summary = picture.locator('summary');
		await expect(summary).toHaveCSS('display', 'list-item');
		await summary.click();
		await expect(picture.getByRole('table')).toBeVisible();
	});
});

test('a name has one address in each language, and another form leads to it', async ({ page, request, baseURL }) => {
	const person = await personIn('en', page);
	await page.goto(person);
	await page.getByRole('banner').getByRole('link', { name: 'Русский' }).click();
	await expect(page).toHaveURL(/\/ru\/people\/\w{6}\/mara-lindkvist$/);
	await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute('href', `${baseURL}${person}`);
	const described = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
	expect(described).toMatchObject({ '@type': 'Person', name: 'Мара Линдквист' });
	const moved = await request.get(`${person.replace(/[^/]+$/, 'other')}`, { maxRedirects: 0 });
	expect([moved.status(), moved.headers().location]).toEqual([308, person]);
	expect((await request.get('/en/people/000000/nobody')).status()).toBe(404);
});

async function personIn(locale: Locale, page: Page): Promise<string> {
	await page.goto(addressOf(await findVersion(briefing, locale)));
	return (await page.locator(`article header a[href^="/${locale}/people/"]`).first().getAttribute('href')) ?? '';
}
