import { expect } from '@playwright/test';
import { openAs, test } from './members';

test('a publisher names a speaker in another language, and readers find the texts under it', async ({ browser }) => {
	const page = await openAs(browser, 'publisher');
	await page.goto('/en/desk/names?noun=person');
	await page.getByLabel('Part of a name').fill('Sokolova');
	await page.getByRole('button', { name: 'Show', exact: true }).click();
	await page.getByRole('link', { name: 'Vera Sokolova' }).click();
	const alias = `Sokolowa${Date.now().toString(36)}`;
	const german = page.getByRole('group', { name: 'German' });
	await german.getByLabel('Other spellings').fill(alias);
	await page.getByRole('button', { name: 'Save the names' }).click();
	await expect(page.getByText('said what it is called').first()).toBeVisible();
	await expect(german.getByLabel('Other spellings')).toHaveValue(alias);
	await page.goto(`/de/statements?q=${alias}`);
	await expect(page.getByRole('article').first()).toContainText('Sokolowa');
});

test('two that are one are merged: the texts name the other, and the old address leads to it', async ({ browser }) => {
	const page = await openAs(browser, 'publisher');
	const name = `Twice ${Date.now().toString(36)}`;
	const [first, second] = [await newTopic(`${name} a`), await newTopic(`${name} b`)];
	await page.goto(`/en/desk/names/topic/${first}`);
	await page.getByLabel('Merge into').fill(second);
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} b`);
	await expect(page.getByRole('group', { name: 'English' }).getByLabel('Other spellings')).toHaveValue(`${name} a`);
	const gone = await page.request.get(`/en/desk/names/topic/${first}`);
	expect(gone.status()).toBe(404);

	/** A topic of a new draft; its ref. */
	async function newTopic(topic: string): Promise<string> {
		const author = await openAs(browser, 'author');
		await author.goto('/en/desk/new');
		await author.locator('#title').fill(`On ${topic}`);
		await author.locator('#date').fill('2024-03-07');
		await author.locator('#topics').fill(topic);
		await author.locator('#body').fill('One paragraph.');
		await author.getByRole('button', { name: 'Create the draft' }).click();
		await author.waitForURL(/\/desk\/statements\/[0-9a-z]{6}\/en$/);
		await author.goto(`/en/desk/names?noun=topic&q=${encodeURIComponent(topic)}`);
		const address = await author.getByRole('link', { name: topic }).getAttribute('href');
		return address?.split('/').at(-1) ?? '';
	}
});

test('a translator sees what has no name in their language, and what they may not name', async ({ browser }) => {
	const page = await openAs(browser, 'translator');
	await page.goto('/de/desk/names?noun=place');
	await page.getByRole('navigation', { name: 'Arten von Namen' }).getByRole('link', { name: 'Themen' }).click();
	await page.getByRole('rowheader', { name: 'Übersetzen' }).getByRole('link').click();
	await page.getByRole('group', { name: 'Russisch' }).getByLabel('Name', { exact: true }).fill('Другое имя');
	await page.getByRole('button', { name: 'Namen speichern' }).click();
	await expect(page.getByRole('main').getByRole('alert')).toContainText('Berechtigung');
});
