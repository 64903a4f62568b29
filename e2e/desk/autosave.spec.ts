import { expect, type Page } from '@playwright/test';
import { beginStatement, clickAtEndOf, fillSignIn, openAs, saved, signIn, test, textOf } from './members';

const paragraphs = ['The first paragraph.', 'The second paragraph.'];
const saves = '**/desk/drafts/*/text';

async function write(page: Page, after: string, words: string) {
	await clickAtEndOf(page, after);
	await page.keyboard.type(words);
}

test('what is written is saved without being told to', async ({ page }) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On ink', paragraphs });
	await write(page, paragraphs[0] ?? '', ' With more ink.');
	await saved(page);
	await page.reload();
	await expect(textOf(page)).toContainText('The first paragraph. With more ink.');
});

test('a reload before anything could be saved loses nothing, and shows both versions', async ({ page }) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On reloading', paragraphs });
	await page.route(saves, (route) => route.abort());
	await write(page, paragraphs[0] ?? '', ' Typed offline.');
	await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'offline');
	await page.unroute(saves);
	page.once('dialog', (dialog) => dialog.accept());
	await page.reload();
	await expect(textOf(page)).toContainText('The first paragraph. Typed offline.');
	await page.getByText('One difference from the server').click();
	await expect(page.getByText('The first paragraph.', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Keep the restored text' }).click();
	await saved(page);
});

test('a killed tab loses nothing, and what another tab saved meanwhile is joined', async ({ context, page }) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On killing a tab', paragraphs });
	const address = page.url();
	await page.route(saves, (route) => route.abort());
	await write(page, paragraphs[0] ?? '', ' Left behind.');
	await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'offline');
	await page.close({ runBeforeUnload: false });
	const next = await context.newPage();
	await next.goto(address);
	await expect(textOf(next)).toContainText('The first paragraph. Left behind.');
	await write(next, paragraphs[1] ?? '', ' Written after.');
	await saved(next);
	await next.reload();
	await expect(textOf(next)).toContainText('Left behind.');
	await expect(textOf(next)).toContainText('Written after.');
});

test('an expired session keeps the words, says so, and goes on after signing in elsewhere', async ({
	context,
	page,
}) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On sessions', paragraphs });
	await context.clearCookies();
	await write(page, paragraphs[0] ?? '', ' After the session.');
	await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'signed-out');
	const other = await context.newPage();
	await other.goto('/en/sign-in');
	await fillSignIn(other, 'author');
	await page.bringToFront();
	await saved(page);
	await page.reload();
	await expect(textOf(page)).toContainText('After the session.');
});

test('two people in different paragraphs both keep their work without a question', async ({ browser, page }) => {
	await signIn(page, 'admin');
	await beginStatement(page, { title: 'On two people', paragraphs });
	const other = await openAs(browser, 'author');
	await other.goto(page.url());
	await expect(textOf(other)).toContainText('The second paragraph.');
	await write(page, paragraphs[0] ?? '', ' By one.');
	await saved(page);
	await write(other, paragraphs[1] ?? '', ' By the other.');
	await saved(other);
	await expect(textOf(other)).toContainText('The first paragraph. By one.');
	await page.reload();
	await expect(textOf(page)).toContainText('The second paragraph. By the other.');
});

test('two people in one paragraph see both texts and decide', async ({ browser, page }) => {
	await signIn(page, 'admin');
	await beginStatement(page, { title: 'On one paragraph', paragraphs });
	const other = await openAs(browser, 'author');
	await other.goto(page.url());
	await expect(textOf(other)).toContainText('The second paragraph.');
	await write(page, paragraphs[0] ?? '', ' By one.');
	await saved(page);
	await write(other, paragraphs[0] ?? '', ' By the other.');
	const panel = other.getByRole('region', { name: 'One passage was changed by two' });
	await expect(panel).toContainText('By one.');
	await expect(panel).toContainText('By the other.');
	await panel.getByRole('button', { name: 'Go on with this' }).click();
	await saved(other);
	await page.reload();
	await expect(textOf(page)).toContainText('By one.');
	await expect(textOf(page)).toContainText('By the other.');
});
