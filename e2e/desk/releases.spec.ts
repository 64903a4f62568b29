import { expect, type Page } from '@playwright/test';
import { beginStatement, clickAtEndOf, openAs, saved, signInOf, test, textOf } from './members';

/** From a draft that is open before its writer to its approval. */
async function approve(writer: Page, reviewer: Page): Promise<void> {
	await writer.getByRole('button', { name: 'Submit for review' }).click();
	await expect(writer.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(writer.url());
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
}

/** Begins a release and puts all approved texts of a statement into it. */
async function beginRelease(publisher: Page, name: string, ref: string): Promise<void> {
	await publisher.goto('/en/desk');
	await publisher.getByRole('link', { name: 'Releases' }).click();
	await publisher.locator('#name').fill(name);
	await publisher.getByRole('button', { name: 'Begin a release' }).click();
	await expect(publisher.getByRole('heading', { level: 1, name })).toBeVisible();
	await publisher.locator('#ref').fill(ref);
	await publisher.getByRole('button', { name: 'Show' }).click();
	await publisher.waitForURL(/ref=/);
	for (const box of await publisher.getByRole('checkbox').all()) await box.check();
	await publisher.getByRole('button', { name: 'Add the chosen ones' }).click();
}

test('a new statement becomes public in two languages at once or not at all, and is rolled back', async ({
	browser,
	page,
}) => {
	test.setTimeout(300_000);
	const [author, translator, reviewer, publisher] = [
		await openAs(browser, 'author'),
		await openAs(browser, 'translator'),
		await openAs(browser, 'reviewer'),
		await openAs(browser, 'publisher'),
	];
	const ref = await beginStatement(author, { title: 'On the treaty', paragraphs: ['The treaty is signed.'] });
	await approve(author, reviewer);
	await translator.goto(`/en/desk/statements/${ref}`);
	await translator.getByRole('button', { name: 'Translate into: French' }).click();
	await translator.waitForURL(/\/fr$/);
	await expect(translator.getByText('Original, English, approved but not public')).toBeVisible();
	await translator.locator('#title').fill('Du traité');
	await textOf(translator).locator('.row .segment.empty').first().click();
	await translator.keyboard.type('Le traité est signé.');
	await saved(translator);
	await approve(translator, reviewer);

	await beginRelease(publisher, `The treaty ${ref}`, ref);
	const parts = publisher.locator('[data-part]');
	await expect(parts).toHaveCount(2);
	await expect(parts.first()).toContainText('English, edition 1');
	await expect(parts.first()).toContainText(`/en/statements/${ref}/on-the-treaty`);
	await expect(parts.last()).toContainText(`/fr/statements/${ref}/du-traite`);
	await expect(parts.getByText('nothing', { exact: true })).toHaveCount(2);

	await translator.reload();
	await clickAtEndOf(translator, 'Le traité est signé.');
	await translator.keyboard.type(' Enfin.');
	await saved(translator);
	await publisher.getByRole('button', { name: 'Publish the release' }).click();
	await expect(publisher.getByRole('alert').filter({ hasText: `${ref}.fr` })).toBeVisible();
	expect((await page.goto(`/s/${ref}`))?.status()).toBe(404);
	await translator.reload();
	await approve(translator, reviewer);
	await publisher.reload();
	await publisher.getByRole('button', { name: /^Take the text as it is now: Du traité/ }).click();
	await expect(parts.getByText('nothing', { exact: true })).toHaveCount(2);

	await publisher.getByText('Publish the release later').click();
	await publisher.locator('#date').fill('2099-01-01');
	await publisher.locator('#time').fill('09:00');
	await publisher.locator('#timeZone').fill('Europe/Lisbon');
	await publisher.getByRole('button', { name: 'Schedule' }).click();
	await expect(publisher.getByText(/Becomes public on 1 Jan 2099, 09:00 \(Europe\/Lisbon\)/)).toBeVisible();
	await publisher.getByRole('button', { name: 'Take off the schedule' }).click();
	await expect(publisher.getByText('Publish the release later')).toBeVisible();

	await publisher.getByRole('button', { name: 'Publish the release' }).click();
	await expect(publisher.getByText('Published by Demo publisher')).toBeVisible();
	await page.goto(`/fr/statements/${ref}/du-traite`);
	await expect(page.getByText('Le traité est signé. Enfin.')).toBeVisible();
	await page.goto(`/en/statements/${ref}/on-the-treaty`);
	await expect(page.getByText('The treaty is signed.')).toBeVisible();

	await publisher.getByText('Roll back', { exact: true }).first().click();
	await publisher.locator('#back-en').fill('It is not signed yet.');
	await publisher.locator('#back-fr').fill('Il n’est pas encore signé.');
	const again = publisher.locator('#renewal');
	if (await again.isVisible()) await again.fill(signInOf('publisher').password);
	await publisher.getByRole('button', { name: 'Roll back' }).click();
	await expect(publisher.getByText('Rolled back by Demo publisher')).toBeVisible();
	await page.goto(`/fr/statements/${ref}/du-traite`);
	await expect(page.getByText('Il n’est pas encore signé.')).toBeVisible();
	await page.goto(`/en/statements/${ref}/on-the-treaty`);
	await expect(page.getByText('It is not signed yet.')).toBeVisible();
});
