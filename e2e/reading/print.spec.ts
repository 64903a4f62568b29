import { expect, type Page, test } from '@playwright/test';
import { addressOf, findVersion, type Locale } from './archive';

const corrected = 'How this archive counts its editions';

async function below(locale: Locale, page: string): Promise<string> {
	return addressOf(await findVersion(corrected, locale)).replace(/[^/]+$/, page);
}

/** Shows a page as it is printed, with nothing of what only a screen can use. */
async function onPaper(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('main')).toBeVisible();
	await expect(page.locator('.screen:visible')).toHaveCount(0);
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('searchbox')).toHaveCount(0);
}

test('a printed translation says which edition of what it is, and where it will always be found', async ({
	page,
	baseURL,
}) => {
	const [version, original] = [await findVersion(corrected, 'fr'), await findVersion(corrected, 'de')];
	await onPaper(page, addressOf(version));
	const colophon = page.getByRole('article').locator('footer');
	await expect(colophon).toContainText(`${baseURL}/s/${version.ref}`);
	await expect(colophon).toContainText(/Édition \d, \d+ \S+ \d{4}/);
	await expect(colophon.locator('[lang=de]')).toHaveText(original.title);
	const pdf = (await page.pdf()).toString('latin1');
	expect(pdf).toMatch(/^%PDF-/);
	expect(pdf).toContain(`/s/${version.ref}`);
	expect(pdf).not.toContain('/fr/browse');
});

test('a printed briefing has its speakers and no link to anywhere else', async ({ page }) => {
	await onPaper(page, addressOf(await findVersion('Questions and answers:%', 'ru')));
	await expect(page.locator('article section[id] > p').first()).toBeVisible();
	await expect(page.locator('.text a[aria-label]:visible')).toHaveCount(0);
});

for (const [name, part] of [
	['two languages side by side', 'with/ru'],
	['the changes between two editions', 'changes/1-2'],
	['two editions side by side', 'editions/1/with/2'],
] as const) {
	test(`${name} say on paper where they are from`, async ({ page, baseURL }) => {
		const { ref } = await findVersion(corrected, 'de');
		await onPaper(page, await below('de', part));
		await expect(page.getByText(`Adresse: ${baseURL}/s/${ref}`)).toBeVisible();
		await page.emulateMedia({ media: 'screen' });
		await expect(page.getByText(`Adresse: ${baseURL}/s/${ref}`)).toBeHidden();
	});
}

test('a printed search says what was asked, and where', async ({ page, baseURL }) => {
	await onPaper(page, '/es/statements?q=demostraci%C3%B3n&kind=speech');
	await expect(page.getByText(`${baseURL}/es/statements?q=demostraci%C3%B3n&kind=speech`)).toBeVisible();
	await expect(page.getByRole('heading', { name: /demostración/ })).toBeVisible();
});
