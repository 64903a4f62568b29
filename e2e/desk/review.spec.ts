import { expect, type Page } from '@playwright/test';
import { beginStatement, clickAtEndOf, openAs, saved, test, textOf } from './members';

const comments = (page: Page) => page.getByRole('region', { name: 'Comments' });

/** Selects a word of the text, as a double click does. */
async function selectWord(page: Page, word: string): Promise<void> {
	await textOf(page).getByText(word).first().waitFor();
	const place = await textOf(page).evaluate((root, sought) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const from = node.textContent?.indexOf(sought) ?? -1;
			if (from < 0) continue;
			const range = document.createRange();
			range.setStart(node, from);
			range.setEnd(node, from + sought.length);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		}
		return null;
	}, word);
	if (!place) throw new Error(`no ${word}`);
	await page.mouse.dblclick(place.x, place.y);
}

test('a reviewer comments on a passage; its author answers, resolves, and it is approved knowingly', async ({
	browser,
}) => {
	const [author, reviewer] = [await openAs(browser, 'author'), await openAs(browser, 'reviewer')];
	await beginStatement(author, { title: 'On comments', paragraphs: ['The harvest was rich.', 'The winter was long.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();

	await reviewer.goto(author.url());
	await selectWord(reviewer, 'harvest');
	await expect(reviewer.locator('[data-about]')).toHaveText('harvest');
	await reviewer.getByLabel('Your comment').fill('Of wheat, or of all?');
	await reviewer.getByRole('button', { name: 'Comment', exact: true }).click();
	await expect(comments(reviewer).getByText('One is open.')).toBeVisible();
	await expect(textOf(reviewer).locator('.commented')).toHaveText('harvest');
	await clickAtEndOf(reviewer, 'The winter was long.');
	await expect(reviewer.locator('[data-about]')).toHaveText('The winter was long.');
	await reviewer.getByLabel('Your comment').fill('How long?');
	await reviewer.getByRole('button', { name: 'Comment', exact: true }).click();
	await expect(comments(reviewer).getByText('2 are open.')).toBeVisible();
	await reviewer.getByRole('button', { name: 'Ask for changes' }).click();
	await expect(reviewer.locator('[data-state="draft"]')).toBeVisible();

	await author.reload();
	await expect(author.getByText('2 open comments went along.')).toBeVisible();
	await expect(textOf(author).locator('[data-comments]')).toHaveCount(2);
	await clickAtEndOf(author, 'The harvest was rich.');
	await author.keyboard.press('Backspace');
	await author.keyboard.type(' everywhere.');
	await saved(author);
	const first = comments(author).getByRole('listitem').filter({ hasText: 'Of wheat, or of all?' });
	await first.getByLabel('Your answer').fill('Of everything.');
	await first.getByRole('button', { name: 'Resolve' }).click();
	await expect(comments(author).getByText('One is open.')).toBeVisible();
	await comments(author).getByText('One resolved').click();
	await expect(first).toContainText('Resolved by Demo author');
	await expect(first).toContainText('Of everything.');
	await expect(first).toContainText('The passage has changed since.');
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();

	await reviewer.reload();
	await comments(reviewer).getByText('One resolved').click();
	const again = comments(reviewer).getByRole('listitem').filter({ hasText: 'Of wheat, or of all?' });
	await again.getByRole('button', { name: 'Open again' }).click();
	await expect(comments(reviewer).getByText('2 are open.')).toBeVisible();
	await again.getByRole('button', { name: 'Resolve' }).click();
	await expect(comments(reviewer).getByText('One is open.')).toBeVisible();
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toHaveCount(0);
	await reviewer.getByLabel('One comment is open. I approve and leave it open.').check();
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
});
