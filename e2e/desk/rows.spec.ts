import { type Browser, expect, type Page } from '@playwright/test';
import { beginStatement, clickAtEndOf, clickAtStartOf, openAs, saved, test, textOf } from './members';

const rowsKept = (page: Page) => expect(page.locator('[data-rows-kept]')).toHaveAttribute('data-rows-kept', 'true');
const states = (page: Page) => textOf(page).locator('.row-state:visible');

/** Publishes what is open before its author without approval. */
async function force(publisher: Page, draft: string, note?: string): Promise<void> {
	await publisher.goto(draft);
	await publisher.getByText('Publish without approval').first().click();
	if (note) {
		await publisher.locator('#force-class').selectOption('factual');
		await publisher.locator('#force-note').fill(note);
	}
	await publisher.locator('#reason').fill('A journey is waiting.');
	await publisher.getByRole('button', { name: 'Publish without approval' }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'Hash' })).toBeVisible();
}

/** A French translation of a published statement, open before its translator with both rows written. */
async function translating(browser: Browser, title: string, paragraphs = ['Bread is dear.', 'It was not always so.']) {
	const [author, publisher, translator] = [
		await openAs(browser, 'author'),
		await openAs(browser, 'publisher'),
		await openAs(browser, 'translator'),
	];
	const ref = await beginStatement(author, { title, paragraphs });
	await force(publisher, author.url());
	await translator.goto(`/en/desk/statements/${ref}`);
	await translator.getByRole('button', { name: 'Translate into: French' }).click();
	await translator.waitForURL(/\/fr$/);
	await translator.locator('#title').fill('Du pain');
	await textOf(translator).locator('.row .segment.empty').first().click();
	await translator.keyboard.type('Le pain est cher.');
	await translator.keyboard.press('Tab');
	await translator.keyboard.type('Ce ne fut pas toujours ainsi.');
	await saved(translator);
	return { ref, author, publisher, translator };
}

test('rows are done by keyboard, stay done, and are drafts again once they are edited', async ({ browser }) => {
	const { translator } = await translating(browser, 'On rows');
	await expect(states(translator)).toHaveText(['draft', 'draft']);
	await clickAtEndOf(translator, 'Le pain est cher.');
	await translator.keyboard.press('Control+Enter');
	await translator.keyboard.press('Control+Enter');
	await expect(translator.getByText('2 of 2 rows done')).toBeVisible();
	await rowsKept(translator);
	await translator.reload();
	await expect(states(translator)).toHaveText(['done', 'done']);
	await clickAtEndOf(translator, 'Ce ne fut pas toujours ainsi.');
	await translator.keyboard.type(' Non.');
	await expect(states(translator)).toHaveText(['done', 'draft']);
	await saved(translator);
	await translator.reload();
	await expect(states(translator)).toHaveText(['done', 'draft']);
});

/** From now on, whatever can be clicked beside the text and moves after it was first seen. */
async function watchMoves(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const [tops, moves] = [new Map<Element, number>(), new Set<string>()];
		Object.assign(window, { moves });
		const look = () => {
			for (const one of document.querySelectorAll('aside :is(a, button, input, select, summary, textarea)')) {
				const { top, height } = one.getBoundingClientRect();
				const before = tops.get(one);
				if (height === 0) continue;
				if (before !== undefined && Math.abs(before - top) > 1) moves.add(one.textContent || one.id);
				tops.set(one, top);
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	return () => page.evaluate(() => [...(window as never as { moves: Set<string> }).moves]);
}

test('nothing that can be clicked beside a translation moves while its panels load, or from row to row', async ({
	browser,
}) => {
	// Like nothing that other journeys translate.
	const paragraphs = ['Statues keep still.', 'Pigeons hardly ever do.'];
	const { translator } = await translating(browser, 'On standing still', paragraphs);
	await clickAtEndOf(translator, 'Le pain est cher.');
	await translator.keyboard.type(' 15.');
	await saved(translator);
	const moves = await watchMoves(translator);
	await translator.reload();
	await expect(translator.getByText('Nothing like this row was translated before.')).toBeVisible();
	await expect(translator.getByRole('button', { name: 'Answer for the chosen ones' })).toBeVisible();
	await clickAtEndOf(translator, 'Ce ne fut pas toujours ainsi.');
	await expect(translator.getByText('Nothing like this row was translated before.')).toBeVisible();
	expect(await moves()).toEqual([]);
});

test('a row whose original has changed shows the words, and is confirmed by one key', async ({ browser, page }) => {
	const { ref, author, publisher, translator } = await translating(browser, 'On prices');
	await force(publisher, translator.url());
	await author.goto(`/en/desk/statements/${ref}`);
	await author.getByRole('button', { name: 'Correct: English' }).click();
	await author.waitForURL(/\/en$/);
	await clickAtEndOf(author, 'Bread is dear.');
	await author.keyboard.press('Backspace');
	await author.keyboard.type(' today.');
	await clickAtEndOf(author, 'It was not always so.');
	await author.keyboard.press('Backspace');
	await author.keyboard.type(' once.');
	await saved(author);
	await force(publisher, author.url(), 'The day was missing.');
	await page.goto(`/s/${ref}`);
	await translator.goto(`/en/desk/statements/${ref}`);
	await translator.getByRole('button', { name: 'Correct: French' }).click();
	await translator.waitForURL(/\/fr$/);
	await expect(translator.getByText('2 rows stand beside a changed original.')).toBeVisible();
	await expect(textOf(translator).locator('.row[data-changed] ins').first()).toHaveText(' today');
	await clickAtEndOf(translator, 'Le pain est cher.');
	await translator.keyboard.press('F8');
	await expect(translator.getByText('One row stands beside a changed original.')).toBeVisible();
	await rowsKept(translator);
	await translator.reload();
	await expect(textOf(translator).locator('.row[data-changed]')).toHaveCount(1);
	await force(publisher, translator.url(), 'Relu.');
	await page.goto(`/fr/statements/${ref}/du-pain`);
	await expect(page.locator('main')).toContainText('Ce ne fut pas toujours ainsi.');
	await translator.goto(`/en/desk/statements/${ref}`);
	await expect(translator.getByText('One passage of the original has changed since.')).toBeVisible();
});

test('a row is never lost from beside its passage', async ({ browser }) => {
	const { translator } = await translating(browser, 'On joining');
	await clickAtStartOf(translator, 'Ce ne fut pas toujours ainsi.');
	await translator.keyboard.press('Backspace');
	await expect(translator.getByRole('status').filter({ hasText: 'without a row' })).toBeVisible();
	await expect(textOf(translator).locator('.segment[data-key]')).toHaveText([
		'Le pain est cher.',
		'Ce ne fut pas toujours ainsi.',
	]);
	await translator.keyboard.press('F2');
	await expect(textOf(translator).locator('.segment[data-key]').last()).toHaveText('It was not always so.');
});

test('a reviewer says row by row what is reviewed, and who wrote it may not', async ({ browser }) => {
	const { translator } = await translating(browser, 'On reviewing');
	const reviewer = await openAs(browser, 'reviewer');
	await translator.getByRole('button', { name: 'Submit for review' }).click();
	await expect(translator.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(translator.url());
	await textOf(reviewer).getByText('Le pain est cher.').click();
	await reviewer.getByRole('button', { name: 'Reviewed, next row' }).click();
	await expect(states(reviewer)).toHaveText(['reviewed', 'draft']);
	await rowsKept(reviewer);
	await translator.reload();
	await expect(states(translator)).toHaveText(['reviewed', 'draft']);
	await expect(translator.getByRole('button', { name: 'Reviewed, next row' })).toHaveCount(0);
});
