import { type Browser, expect, type Page } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { beginStatement, clickAtEndOf, openAs, saved, signIn, test, textOf } from './members';

/** A word that no other text has. */
const rareWord = () => `bulk${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

/** Drafts of one author that have a word in common; their refs. */
async function begin(page: Page, word: string, titles: string[]): Promise<string[]> {
	const refs: string[] = [];
	for (const title of titles) refs.push(await beginStatement(page, { title, paragraphs: [`Written about ${word}.`] }));
	return refs;
}

async function filterDrafts(page: Page, word: string, count: number): Promise<void> {
	await page.goto('/en/desk/drafts');
	await page.getByLabel('Words of the title or text, or the ref').fill(word);
	await page.getByRole('button', { name: 'Filter' }).click();
	await page.waitForURL(new RegExp(`q=${word}`));
	await expect(page.getByRole('checkbox', { name: /^Choose:/ })).toHaveCount(count);
}

const group = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test('an author does what can be done with three drafts, and what a colleague changed meanwhile is refused by name', async ({
	browser,
}) => {
	test.setTimeout(240_000);
	const [author, reviewer] = [await openAs(browser, 'author'), await openAs(browser, 'reviewer')];
	const word = rareWord();
	const [kept, changed, sent] = [`Kept ${word}`, `Changed ${word}`, `Sent ${word}`];
	const refs = await begin(author, word, [kept, changed, sent]);
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();

	await filterDrafts(author, word, 3);
	for (const box of await author.getByRole('checkbox', { name: /^Choose:/ }).all()) {
		await box.focus();
		await author.keyboard.press('Space');
		await expect(box).toBeChecked();
	}
	await author.getByRole('button', { name: 'Submit for review …' }).focus();
	await author.keyboard.press('Enter');
	await author.waitForURL(/\/desk\/bulk\/[0-9a-f-]{36}$/);
	const plan = author.url();
	await expect(author.getByRole('heading', { level: 1 })).toHaveText('Dry run: submit for review');
	await expect(group(author, 'Will be done (2)').getByRole('listitem')).toHaveCount(2);
	const impossible = group(author, /^Refused in the dry run .* \(1\): The draft is in another state by now\.$/);
	await expect(impossible).toContainText(sent);
	await expect(author.getByText('No public page changes.')).toBeVisible();
	expect(await violationsOf(author)).toEqual([]);

	await reviewer.goto(`/en/desk/statements/${refs[1]}/en`);
	await expect(textOf(reviewer)).toBeVisible();
	await clickAtEndOf(reviewer, `Written about ${word}.`);
	await reviewer.keyboard.type(' And more.');
	await saved(reviewer);

	await author.getByRole('button', { name: 'Do it: 2 rows' }).click();
	await expect(author.getByRole('heading', { level: 1 })).toHaveText('Result: submit for review');
	await expect(author.getByRole('status')).toContainText('Done: 1. Refused: 1. Still open: 0.');
	await expect(group(author, /^Done \(1\)/)).toContainText(kept);
	await expect(group(author, /^Refused \(1\): Somebody has changed this/)).toContainText(changed);

	const address = await author.getByRole('link', { name: 'As a table (CSV)' }).getAttribute('href');
	const table = await author.request.get(address ?? '');
	expect(table.headers()['content-disposition']).toMatch(/bulk-\d{4}-\d{2}-\d{2}\.csv/);
	expect(await table.text()).toContain(`${kept},submit,Done,`);
	await author.goto('/en/desk/bulk');
	await author
		.getByRole('link', { name: /^submit for review/ })
		.first()
		.click();
	await expect(author.getByRole('status')).toContainText('Done: 1. Refused: 1.');
	await filterDrafts(author, word, 3);
	await author.getByLabel('State', { exact: true }).selectOption('draft');
	await author.getByRole('button', { name: 'Filter' }).click();
	await expect(author.getByRole('row').filter({ hasText: changed })).toHaveCount(1);
	await expect(author.getByRole('row').filter({ hasText: kept })).toHaveCount(0);
	await author.getByRole('link', { name: 'Remove the filter State: draft' }).click();
	await expect(author.getByRole('row').filter({ hasText: kept })).toHaveCount(1);
	expect((await reviewer.goto(plan))?.status()).toBe(404);
});

/** Brings drafts through review, each by its own page. */
async function approveAll(author: Page, reviewer: Page, refs: string[]): Promise<void> {
	for (const ref of refs) {
		await author.goto(`/en/desk/statements/${ref}/en`);
		await author.getByRole('button', { name: 'Submit for review' }).click();
		await expect(author.locator('[data-state="in-review"]')).toBeVisible();
		await reviewer.goto(author.url());
		await reviewer.getByRole('button', { name: 'Approve this text' }).click();
		await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	}
}

/** A browser without JavaScript for one member. */
async function withoutScript(browser: Browser, part: 'publisher'): Promise<Page> {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signIn(page, part);
	return page;
}

test('a publisher publishes all that fits without JavaScript, and the dry run names the addresses in five languages', async ({
	browser,
}) => {
	test.setTimeout(300_000);
	const [author, reviewer] = [await openAs(browser, 'author'), await openAs(browser, 'reviewer')];
	const word = rareWord();
	const refs = await begin(author, word, [`One ${word}`, `Two ${word}`]);
	await approveAll(author, reviewer, refs);

	const page = await withoutScript(browser, 'publisher');
	await filterDrafts(page, word, 2);
	await page.getByRole('button', { name: 'Publish what is approved …' }).click();
	await expect(page.getByRole('alert')).toContainText('There is no row to which this could be done.');
	await page.getByLabel(/^all that fit these filters/).check();
	await page.getByRole('button', { name: 'Publish what is approved …' }).click();
	await expect(page.getByText('Changes 2 addresses:')).toBeVisible();
	for (const ref of refs) await expect(page.locator('code', { hasText: `/en/statements/${ref}/` })).toHaveCount(1);
	const plan = page.url();

	const publisher = await openAs(browser, 'publisher');
	for (const locale of ['de', 'en', 'es', 'ru', 'fr']) {
		await publisher.setViewportSize({ width: 1280, height: 800 });
		await publisher.goto(plan.replace('/en/', `/${locale}/`));
		expect(await violationsOf(publisher), locale).toEqual([]);
		await publisher.setViewportSize({ width: 390, height: 800 });
		expect(await overflowOf(publisher), `${locale} is wider than 390 px`).toBeLessThanOrEqual(0);
	}

	await page.getByRole('button', { name: 'Do it: 2 rows' }).click();
	await expect(page.getByRole('status')).toContainText('Done: 2. Refused: 0. Still open: 0.');
	for (const ref of refs) {
		const address = await page.locator('code', { hasText: `/en/statements/${ref}/` }).textContent();
		expect((await page.request.get(address ?? '')).status()).toBe(200);
	}
	await page.goto(`/en/desk/drafts?q=${word}`);
	await expect(page.getByRole('status')).toContainText('Nothing fits all of these filters.');
	await page.goto(`/en/desk?q=${word}`);
	await expect(page.getByRole('checkbox', { name: /^Choose:/ })).toHaveCount(2);
});
