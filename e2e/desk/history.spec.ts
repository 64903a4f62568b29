import { expect } from '@playwright/test';
import { beginStatement, clickAtEndOf, openAs, saved, test, textOf } from './members';

test('an author compares two revisions word by word and has the older one back, which ends the approval', async ({
	browser,
}) => {
	const [author, reviewer] = [await openAs(browser, 'author'), await openAs(browser, 'reviewer')];
	const ref = await beginStatement(author, { title: 'On a harbour', paragraphs: ['The harbour is open.'] });
	await clickAtEndOf(author, 'The harbour is open.');
	await author.keyboard.type(' Ships may come.');
	await saved(author);
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(author.url());
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();

	await author.goto(`/en/desk/statements/${ref}`);
	await author.getByRole('rowheader', { name: 'English' }).getByRole('link').click();
	await expect(author.getByText('Approved by Demo reviewer')).toBeVisible();
	await author.getByRole('button', { name: 'Compare the two chosen' }).click();
	await expect(author.locator('li ins')).toContainText('Ships may come.');
	await author.getByRole('link', { name: 'Back to the history' }).click();
	await author
		.getByRole('button', { name: /^Restore the revision/ })
		.last()
		.press('Enter');
	await expect(author.getByText('The old text is the newest revision now.')).toBeVisible();
	await author.goto(`/en/desk/statements/${ref}/en`);
	await expect(author.locator('[data-state="draft"]')).toBeVisible();
	await expect(textOf(author)).toContainText('The harbour is open.');
	await expect(textOf(author)).not.toContainText('Ships may come.');
});

test('whoever is at the desk has the whole trail verified at the press of a button', async ({ browser }) => {
	const author = await openAs(browser, 'author');
	const ref = await beginStatement(author, { title: 'On proof', paragraphs: ['It can be computed again.'] });
	await author.goto(`/en/desk/statements/${ref}`);
	await author.getByRole('link', { name: 'The whole trail' }).click();
	await expect(author.getByRole('cell', { name: 'began the statement' })).toBeVisible();
	await author.getByRole('button', { name: 'Verify the whole trail' }).press('Enter');
	await expect(author.getByText(/All [\d,]+ entries are as they were written/)).toBeVisible();
});
