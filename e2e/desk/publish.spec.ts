import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { beginStatement, clickAtEndOf, openAs, saved, test, textOf } from './members';

interface Desk {
	author: Page;
	reviewer: Page;
	publisher: Page;
}

async function openDesk(browser: Browser): Promise<Desk> {
	return {
		author: await openAs(browser, 'author'),
		reviewer: await openAs(browser, 'reviewer'),
		publisher: await openAs(browser, 'publisher'),
	};
}

/** From a draft that is open before its writer to the public page; the address it is at. */
async function publish(
	writer: Page,
	{ reviewer, publisher }: Desk,
	fill?: (page: Page) => Promise<void>,
): Promise<string> {
	const address = writer.url();
	await writer.getByRole('button', { name: 'Submit for review' }).click();
	await expect(writer.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(address);
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	await publisher.goto(address);
	await fill?.(publisher);
	await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
	const receipt = publisher.getByRole('status').filter({ hasText: 'Hash' });
	await expect(receipt).toBeVisible();
	return (await receipt.getByRole('link').getAttribute('href')) ?? '';
}

/** The words of the public page, without the badges that name the other languages. */
async function wordsAt(request: APIRequestContext, address: string): Promise<string[]> {
	const html = await (await request.get(address)).text();
	return [...html.matchAll(/<(?:p|h1|h2|blockquote)[^>]*\bid="[a-z0-9-]+"[^>]*>.*?<\//gs)].map(([words]) => words);
}

test('an author writes, a second member approves, a third publishes, and readers see it', async ({ browser, page }) => {
	const desk = await openDesk(browser);
	await beginStatement(desk.author, {
		title: 'On the height of the river',
		paragraphs: ['The river is high.', 'It will fall.'],
	});
	await clickAtEndOf(desk.author, 'It will fall.');
	await desk.author.keyboard.type(' Nobody is in danger.');
	await saved(desk.author);
	const address = await publish(desk.author, desk);
	expect(address).toMatch(/^\/en\/statements\/[0-9a-z]{6}\/on-the-height-of-the-river$/);
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('On the height of the river');
	await expect(page.getByText('It will fall. Nobody is in danger.')).toBeVisible();
});

test('who wrote a text is not offered to approve it, and a keystroke ends an approval', async ({ browser }) => {
	const author = await openAs(browser, 'admin');
	const reviewer = await openAs(browser, 'reviewer');
	await beginStatement(author, { title: 'On four eyes', paragraphs: ['Two of them are not mine.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.getByText('somebody else must approve it')).toBeVisible();
	await expect(author.getByRole('button', { name: 'Approve this text' })).toHaveCount(0);
	await reviewer.goto(author.url());
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	await author.reload();
	await clickAtEndOf(author, 'not mine');
	await author.keyboard.type('!');
	await saved(author);
	await author.reload();
	await expect(author.locator('[data-state="draft"]')).toBeVisible();
	await expect(author.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
});

test('an editor publishes a correction with a note, and readers see the second edition and the note', async ({
	browser,
	page,
}) => {
	const desk = await openDesk(browser);
	const ref = await beginStatement(desk.author, { title: 'On a bridge', paragraphs: ['The bridge opens in Mai.'] });
	await publish(desk.author, desk);
	await desk.author.goto(`/en/desk/statements/${ref}`);
	await desk.author.getByRole('button', { name: 'Correct: English' }).click();
	await desk.author.waitForURL(/\/en$/);
	await clickAtEndOf(desk.author, 'The bridge opens');
	await desk.author.keyboard.press('Backspace');
	await desk.author.keyboard.press('Backspace');
	await desk.author.keyboard.type('y.');
	await saved(desk.author);
	const address = await publish(desk.author, desk, async (publisher) => {
		await publisher.locator('#publish-class').selectOption('typo');
		await publisher.locator('#publish-note').fill('The month was misspelt.');
	});
	await page.goto(address);
	await expect(page.getByText('The bridge opens in May.')).toBeVisible();
	await expect(page.getByText('The month was misspelt.')).toBeVisible();
});

test('a translation is written row by row and published alone', async ({ browser, page, request }) => {
	const desk = await openDesk(browser);
	const translator = await openAs(browser, 'translator');
	const ref = await beginStatement(desk.author, {
		title: 'On bread',
		paragraphs: ['Bread is dear.', 'It was not always so.'],
	});
	const english = await publish(desk.author, desk);
	const before = await wordsAt(request, english);
	expect(before.join()).toContain('Bread is dear.');
	await translator.goto(`/en/desk/statements/${ref}`);
	await translator.getByRole('button', { name: 'Translate into: French' }).click();
	await translator.waitForURL(/\/fr$/);
	await expect(translator.locator('.row .source').first()).toHaveText('Bread is dear.');
	await translator.locator('#title').fill('Du pain');
	await textOf(translator).locator('.row .segment.empty').first().click();
	await translator.keyboard.type('Le pain est cher.');
	await translator.keyboard.press('Tab');
	await translator.keyboard.type('Il ne l’a pas toujours été.');
	await saved(translator);
	const french = await publish(translator, desk);
	await page.goto(french);
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(page.getByText('Il ne l’a pas toujours été.')).toBeVisible();
	expect(await wordsAt(request, english)).toEqual(before);
});
