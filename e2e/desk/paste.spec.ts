import { expect } from '@playwright/test';
import { beginStatement, saved, signIn, test, textOf } from './members';

const page0 = `Speeches and answers

Speeches and answers

7 March 202414:05

Director Ana Rios’s answers to questions from the press following the opening of the reading room, Lisbon, March 7, 2024

  • de-DE1 en-GB2 es-ES1 ru-RU1 fr-FR1


Question: When does the reading room close?

Ana Rios: It does not close. Whoever wants to read may come at any hour.

There will be tea after nine.

Question: Who pays for the tea?

Ana Rios: The friends of the archive do, as they have done for forty years.





Advanced settings`;

test('a pasted page gives date, time, title, place, languages and turns to check, then a draft', async ({ page }) => {
	await signIn(page, 'author');
	await page.goto('/en/desk/new/paste');
	await page.locator('#page').fill(page0);
	await page.getByRole('button', { name: 'Read the page' }).click();
	await expect(page.locator('#title')).toHaveValue(/^Director Ana Rios’s answers/);
	await expect(page.locator('#date')).toHaveValue('2024-03-07');
	await expect(page.locator('#time')).toHaveValue('14:05');
	await expect(page.locator('#place')).toHaveValue('Lisbon');
	await expect(page.locator('#speaker0')).toHaveValue('Ana Rios');
	await expect(page.locator('main')).toContainText('German, 1 edition · English, 2 editions');
	await expect(page.getByRole('heading', { name: '4 turns' })).toContainText('2 questions, 2 answers');
	await page.getByRole('button', { name: 'Create the draft' }).click();
	await page.waitForURL(/\/en$/);
	await expect(textOf(page).locator('.turn')).toHaveCount(4);
	await expect(textOf(page).locator('.turn').nth(1)).toHaveAttribute('data-label', 'Answer · Ana Rios');
	await expect(textOf(page).locator('.turn').nth(1).locator('.segment')).toHaveCount(2);
});

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><h2>A heading</h2><p class="MsoNormal" style="color:red"><b>Bold</b> and <i>italic</i> and
<a href="https://example.org/">a link</a><o:p></o:p></p><p class="MsoNormal"><span style="font-size:40pt">Large words.</span></p>
<script>alert(1)</script><!--EndFragment--></body></html>`;

test('what comes from Word keeps its paragraphs, headings, bold, italic and links and drops the rest', async ({
	page,
}) => {
	await signIn(page, 'author');
	await beginStatement(page, { title: 'On Word', paragraphs: ['Before.'] });
	await textOf(page).getByText('Before.').click();
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await textOf(page).evaluate((element, html) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/html', html);
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, fromWord);
	await saved(page);
	await page.reload();
	const text = textOf(page);
	await expect(text.locator('.segment')).toHaveText([
		'Before.',
		'A heading',
		'Bold and italic and a link',
		'Large words.',
	]);
	await expect(text.locator('h2')).toHaveText('A heading');
	await expect(text.locator('strong')).toHaveText('Bold');
	await expect(text.locator('em')).toHaveText('italic');
	await expect(text.locator('a')).toHaveAttribute('href', 'https://example.org/');
	expect(await text.innerHTML()).not.toMatch(/style=|MsoNormal|script/);
});
