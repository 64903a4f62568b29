import { expect } from '@playwright/test';
import { beginStatement, clickAtEndOf, saved, signIn, test, textOf } from './members';

test('a turn, a heading and bold words are made with the keyboard alone', async ({ page }) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On keys', paragraphs: ['One question?', 'One answer.'] });
	const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
	await expect(toolbar).toBeVisible();
	await page.locator('#lead').focus();
	await page.keyboard.press('Tab');
	await expect(toolbar.getByRole('button', { name: 'Paragraph' })).toBeFocused();
	await page.keyboard.press('End');
	await expect(toolbar.getByRole('button', { name: 'Redo' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(textOf(page)).toBeFocused();
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Control+b');
	await page.keyboard.type('Bold. ');
	await expect(textOf(page).locator('strong')).toHaveText('Bold. ');
	await page.keyboard.press('Shift+Tab');
	for (let index = 0; index < 5; index += 1) await page.keyboard.press('ArrowLeft');
	await expect(toolbar.getByRole('button', { name: 'Turn of a speaker' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(textOf(page).locator('.turn .segment')).toHaveText(['Bold. One question?']);
	const speaker = page.getByLabel('Speaker', { exact: true });
	await expect(speaker).toBeVisible();
	await expect(textOf(page)).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(speaker).toBeFocused();
	await page.keyboard.type('Ana Rios');
	await expect(textOf(page).locator('.turn')).toHaveAttribute('data-label', 'Speech · Ana Rios');
	await saved(page);
	await page.reload();
	await expect(textOf(page).locator('.turn')).toHaveAttribute('data-label', 'Speech · Ana Rios');
});

test('a segment is moved with Alt and the arrows and keeps its key', async ({ page }) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On order', paragraphs: ['One.', 'Two.', 'Three.'] });
	const key = await textOf(page).getByText('Three.').getAttribute('data-key');
	await clickAtEndOf(page, 'Three.');
	await page.keyboard.press('Alt+ArrowUp');
	await page.keyboard.press('Alt+ArrowUp');
	await expect(textOf(page).locator('.segment')).toHaveText(['Three.', 'One.', 'Two.']);
	await saved(page);
	await page.reload();
	await expect(textOf(page).locator('.segment').first()).toHaveAttribute('data-key', key ?? '');
});

test('keys pressed at once after a click act where it was, however fast they come', async ({ page }) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On haste', paragraphs: ['One.', 'Two.', 'Three.'] });
	const segments = textOf(page).locator('.segment');
	let order = ['One.', 'Two.', 'Three.'];
	for (let round = 0; round < 12; round += 1) {
		const last = order.at(-1) ?? '';
		await clickAtEndOf(page, last);
		await page.keyboard.press('Alt+ArrowUp');
		await page.keyboard.press('Alt+ArrowUp');
		order = [last, ...order.slice(0, -1)];
		await expect(segments).toHaveText(order);
	}

	// A button of the toolbar gives the cursor back at once, too.
	const bold = page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Bold' });
	for (let round = 0; round < 12; round += 1) {
		await bold.click();
		await page.keyboard.type(round % 2 === 0 ? ' heavy' : ' light');
	}
	await expect(textOf(page).locator('strong')).toHaveText(Array(6).fill(' heavy'));
});
