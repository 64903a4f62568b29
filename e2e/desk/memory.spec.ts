import { type Browser, expect, type Page } from '@playwright/test';
import { beginStatement, openAs, saved, test, textOf } from './members';

/** Letters that no other journey writes: a name of its own, without digits. */
function ownName(): string {
	return `Q${Date.now()
		.toString()
		.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
}

/** Publishes what is open before its writer without approval. */
async function force(publisher: Page, draft: string): Promise<void> {
	await publisher.goto(draft);
	await publisher.getByText('Publish without approval').first().click();
	await publisher.locator('#reason').fill('A journey is waiting.');
	await publisher.getByRole('button', { name: 'Publish without approval' }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'Hash' })).toBeVisible();
}

async function deskOf(browser: Browser) {
	const [author, publisher, translator] = [
		await openAs(browser, 'author'),
		await openAs(browser, 'publisher'),
		await openAs(browser, 'translator'),
	];
	/** A French translation of a new public statement, open before its translator. */
	async function begin(title: string, paragraphs: string[]): Promise<void> {
		const ref = await beginStatement(author, { title, paragraphs });
		await force(publisher, author.url());
		await translator.goto(`/en/desk/statements/${ref}`);
		await translator.getByRole('button', { name: 'Translate into: French' }).click();
		await translator.waitForURL(/\/fr$/);
	}
	return { publisher, translator, begin };
}

const memoryOf = (page: Page) => page.getByRole('region', { name: 'Earlier translations' });

test('a translator finds how a passage like this one was translated, and puts it into the row by one key', async ({
	browser,
}) => {
	const name = ownName();
	const { publisher, translator, begin } = await deskOf(browser);
	await begin(`Ferries of ${name}`, [`The ferry to the islands of ${name} leaves every morning from the old harbour.`]);
	await translator.locator('#title').fill(`Les bacs de ${name}`);
	await textOf(translator).locator('.row .segment.empty').first().click();
	const french = `Le bac pour les îles de ${name} part chaque matin du vieux port.`;
	await translator.keyboard.type(french);
	await saved(translator);
	await force(publisher, translator.url());

	await begin(`Late ferries of ${name}`, [
		`The ferry to the islands of ${name} leaves every evening from the old harbour.`,
		'Nothing else was said.',
	]);
	const first = memoryOf(translator).getByRole('listitem').first();
	await translator.locator('#title').click();
	await expect(first).toContainText(`Les bacs de ${name}`);
	await translator.keyboard.press('F4');
	await expect(translator.locator('#title')).toHaveValue(`Les bacs de ${name}`);
	await textOf(translator).locator('.row .segment.empty').first().click();
	await expect(first).toContainText(/\d\d\s%/);
	await expect(first.locator('del')).toHaveText('morning');
	await expect(first.locator('ins')).toHaveText('evening');
	await expect(first.getByRole('link')).toHaveAttribute('href', /^\/fr\/statements\/[0-9a-z]{6}\/.+#/);
	await translator.keyboard.press('F4');
	const rows = textOf(translator).locator('.segment[data-key]');
	await expect(rows.first()).toHaveText(french);
	await translator.keyboard.press('Control+z');
	await expect(rows.first()).toHaveText('');
	await translator.keyboard.press('F4');
	await saved(translator);
	await translator.reload();
	await expect(rows.first()).toHaveText(french);
});

test('a translator sees a term of the glossary, and is stopped by a word that must not be used', async ({
	browser,
}) => {
	const name = ownName();
	const { publisher, translator, begin } = await deskOf(browser);
	await translator.goto('/en/desk/glossary');
	await translator.getByRole('link', { name: 'Add a concept' }).click();
	const group = (language: string) => translator.getByRole('group', { name: language });
	await group('English').getByLabel('Preferred term').fill(`${name} treaty`);
	await group('French').getByLabel('Preferred term').fill(`traité de ${name}`);
	await group('French').getByLabel('Not to be used').fill(`pacte de ${name}`);
	await translator.getByRole('button', { name: 'Keep the concept' }).click();
	await expect(translator.getByRole('heading', { level: 1 })).toHaveText(`${name} treaty`);

	await begin(`On what was signed`, [`The ${name} treaty was signed, and all were glad of it.`]);
	await translator.locator('#title').fill('De ce qui fut signé');
	await textOf(translator).locator('.row .segment.empty').first().click();
	const terms = translator.getByRole('region', { name: 'Terms of this row' });
	await expect(terms.locator('mark')).toHaveText(`${name} treaty`);
	await expect(terms).toContainText(`pacte de ${name}`);
	expect(await translator.evaluate(() => CSS.highlights.get('glossary-terms')?.size)).toBe(1);
	await translator.keyboard.type(`Le pacte de ${name} fut signé, et tous en furent contents.`);
	await saved(translator);
	await translator.getByRole('button', { name: 'Submit for review' }).click();
	await expect(translator.getByRole('main').getByRole('alert')).toContainText('checks');
	await expect(translator.getByText('a term that must not be used')).toBeVisible();
	await expect(translator.getByText(`Not to be used: pacte de ${name}`)).toBeVisible();

	await textOf(translator).getByText('Le pacte').click({ clickCount: 3 });
	await translator.keyboard.type('Le ');
	await terms.getByRole('button', { name: `Insert “traité de ${name}”` }).click();
	await translator.keyboard.type(' fut signé, et tous en furent contents.');
	await saved(translator);
	await translator.getByRole('button', { name: 'Submit for review' }).click();
	await expect(translator.locator('[data-state="in-review"]')).toBeVisible();
	await force(publisher, translator.url());
});

test('a glossary is saved as a file and read in again, and a wrong line is named', async ({ browser }) => {
	const name = ownName();
	const page = await openAs(browser, 'translator');
	await page.goto('/en/desk/glossary/import');
	const read = async (text: string) => {
		await page
			.getByLabel('CSV file')
			.setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
		await page.getByRole('button', { name: 'Read it in' }).click();
	};
	await read(`en,de,de-forbidden\n${name} one,${name} eins,\n${name} two,…,\n`);
	await expect(page.getByRole('main').getByRole('alert')).toContainText('Line 3, column “de”: this has no letters.');
	await read(`en,de,de-forbidden\n${name} one,${name} eins,${name} ains | ${name} oans\n`);
	await expect(page.getByRole('status')).toContainText('1 concept was added');
	await page.goto(`/en/desk/glossary?q=${name}`);
	await expect(page.getByRole('row').nth(1)).toContainText(`not: ${name} ains, ${name} oans`);
	const file = await page.request.get('/de/desk/glossary/glossary.csv');
	expect(file.headers()['content-disposition']).toMatch(/filename="glossary-\d{4}-\d\d-\d\d\.csv"/);
	const [head = '', ...lines] = (await file.text()).split('\r\n');
	expect(head).toContain('de nicht zu verwenden');
	const own = lines.find((line) => line.includes(`${name} ains | ${name} oans`)) ?? '';
	await page.goto('/en/desk/glossary/import');
	await read(`${head}\r\n${own.replace(`${name} oans`, `${name} uans`)}\r\n`);
	await expect(page.getByRole('status')).toContainText('Nothing was added, 1 changed');
	await page.goto(`/en/desk/glossary?q=${name}`);
	await page.getByRole('link', { name: `${name} one` }).click();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await page.waitForURL(/glossary$/);
	await page.goto(`/en/desk/glossary?q=${name}`);
	await expect(page.getByText('No term is like this.')).toBeVisible();
});

test('a row is split and joined again by buttons', async ({ browser }) => {
	const { translator, begin } = await deskOf(browser);
	await begin('On parts', ['One sentence stands here.']);
	await textOf(translator).locator('.row .segment.empty').first().click();
	await translator.keyboard.type('Une phrase est là.');
	for (let step = 0; step < 7; step += 1) await translator.keyboard.press('ArrowLeft');
	await translator.getByRole('button', { name: 'Split here' }).click();
	const rows = textOf(translator).locator('.segment[data-key]');
	await expect(rows).toHaveText(['Une phrase ', 'est là.']);
	const key = await rows.first().getAttribute('data-key');
	await expect(rows.last()).toHaveAttribute('data-key', `${key}-2`);
	await translator.getByRole('button', { name: 'Join to the part before' }).click();
	await expect(rows).toHaveText(['Une phrase est là.']);
	await translator.keyboard.press('Control+z');
	await expect(rows).toHaveCount(2);
});
