import { type Browser, expect, type Page } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { beginStatement, openAs, signInOf, test } from './members';

/** Publishes without approval, as a publisher may who says why; the address it is at then. */
async function force(publisher: Page, draft: string): Promise<string> {
	await publisher.goto(draft);
	await publisher.getByText('Publish without approval').first().click();
	await publisher.locator('#reason').fill('The river is rising.');
	const again = publisher.locator('#renewal');
	if (await again.isVisible()) await again.fill(signInOf('publisher').password);
	await publisher.getByRole('button', { name: 'Publish without approval' }).click();
	const receipt = publisher.getByRole('status').filter({ hasText: 'Hash' });
	return (await receipt.getByRole('link').getAttribute('href')) ?? '';
}

/** A reviewer finds what waits for a second look from the desk's front page, however much waits before it, and has looked at it. */
async function lookAgain(browser: Browser, ref: string): Promise<void> {
	const reviewer = await openAs(browser, 'reviewer');
	await reviewer.goto('/en/desk');
	await reviewer.getByRole('link', { name: /without approval and waits? for a second look/ }).click();
	const row = reviewer.getByRole('row').filter({ hasText: ref });
	await expect(async () => {
		if ((await row.count()) > 0) return;
		await reviewer.getByRole('link', { name: 'Newer' }).click({ timeout: 2000 });
		await expect(row).toHaveCount(1, { timeout: 2000 });
	}).toPass();
	await expect(row).toContainText('The river is rising.');
	await row.getByRole('button', { name: /I have looked at it/ }).click();
	await expect(row).toHaveCount(0);
}

test('a reviewer asks for changes with a note that the author reads', async ({ browser }) => {
	const [author, reviewer] = [await openAs(browser, 'author'), await openAs(browser, 'reviewer')];
	await beginStatement(author, { title: 'On notes', paragraphs: ['Something is wrong here.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(author.url());
	await reviewer.locator('#note').fill('What is wrong?');
	await reviewer.getByRole('button', { name: 'Ask for changes' }).click();
	await expect(reviewer.locator('[data-state="draft"]')).toBeVisible();
	await author.reload();
	await expect(author.getByText('What is wrong?')).toBeVisible();
});

test('an approved text is scheduled in a named zone, taken off again and recalled', async ({ browser }) => {
	const [author, reviewer, publisher] = [
		await openAs(browser, 'author'),
		await openAs(browser, 'reviewer'),
		await openAs(browser, 'publisher'),
	];
	await beginStatement(author, { title: 'On tomorrow', paragraphs: ['It will be published later.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(author.url());
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	await publisher.goto(author.url());
	await publisher.getByText('Publish later').click();
	await publisher.locator('#date').fill('2099-01-01');
	await publisher.locator('#time').fill('09:00');
	await publisher.locator('#timeZone').fill('Europe/Lisbon');
	await publisher.getByRole('button', { name: 'Schedule' }).click();
	await expect(publisher.getByText(/Becomes public on 1 Jan 2099, 09:00 \(Europe\/Lisbon\)/)).toBeVisible();
	await publisher.getByRole('button', { name: 'Take off the schedule' }).click();
	await expect(publisher.locator('[data-state="approved"]')).toBeVisible();
	await publisher.getByRole('button', { name: 'Take back to write on' }).click();
	await expect(publisher.locator('[data-state="draft"]')).toBeVisible();
});

test('a statement is published by force, withdrawn with a reason, and removed by a second person', async ({
	browser,
	page,
}) => {
	const [author, publisher, second] = [
		await openAs(browser, 'author'),
		await openAs(browser, 'publisher'),
		await openAs(browser, 'admin'),
	];
	const ref = await beginStatement(author, { title: 'On haste', paragraphs: ['Leave the lower town.'] });
	const address = await force(publisher, author.url());
	await publisher.goto(`/en/desk/statements/${ref}`);
	await expect(publisher.getByText('without approval', { exact: false }).first()).toBeVisible();
	await expect(publisher.getByText('Somebody else must look at it.')).toBeVisible();
	expect(await violationsOf(publisher)).toEqual([]);
	await lookAgain(browser, ref);
	await publisher.reload();
	await expect(publisher.getByText('Somebody else must look at it.')).toHaveCount(0);
	await expect(publisher.getByText('looked at it as a second person')).toBeVisible();
	await publisher.getByRole('group').filter({ hasText: 'stays readable' }).getByText('Withdraw').first().click();
	await publisher.locator('#withdraw-en').fill('The river did not come.');
	await publisher.getByRole('button', { name: 'Withdraw' }).click();
	await expect(publisher.getByText('Withdrawn by Demo publisher')).toBeVisible();
	await page.goto(address);
	await expect(page.getByText('The river did not come.')).toBeVisible();
	await publisher.getByText('Removal', { exact: true }).click();
	await publisher.locator('#removal-en').fill('It frightens people.');
	await publisher.getByRole('button', { name: 'Ask for removal' }).click();
	await expect(publisher.getByText('Demo publisher asked for removal')).toBeVisible();
	await expect(publisher.getByRole('button', { name: 'Confirm the removal' })).toHaveCount(0);
	expect((await page.goto(address))?.status()).toBe(200);
	await second.goto(`/en/desk/statements/${ref}`);
	await second.getByRole('button', { name: 'Confirm the removal' }).click();
	await expect(second.getByText('Removed by Demo admin')).toBeVisible();
	expect((await page.goto(address))?.status()).toBe(410);
	await expect(page.getByText('It frightens people.')).toBeVisible();
});
