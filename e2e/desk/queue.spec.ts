import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { beginStatement, openAs, test } from './members';

/** A public statement in English alone; its ref. */
async function publishedAlone(browser: Browser, title: string): Promise<string> {
	const author = await openAs(browser, 'author');
	const publisher = await openAs(browser, 'publisher');
	const ref = await beginStatement(author, { title, paragraphs: ['Salt is dear.'] });
	await publisher.goto(author.url());
	await publisher.getByText('Publish without approval').first().click();
	await publisher.locator('#reason').fill('A journey is waiting.');
	await publisher.getByRole('button', { name: 'Publish without approval' }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'Hash' })).toBeVisible();
	return ref;
}

/** The row of a statement in the part of the queue that is open, on whichever of its pages. */
async function rowOf(page: Page, ref: string): Promise<Locator> {
	const row = page.getByRole('row').filter({ hasText: ref });
	const next = page.getByRole('link', { name: 'Next page' });
	while ((await row.count()) === 0 && (await next.count()) > 0) {
		const before = page.url();
		await next.click();
		await page.waitForURL((url) => url.href !== before);
	}
	return row;
}

const part = (page: Page, name: RegExp) =>
	page.getByRole('navigation', { name: 'What is waiting' }).getByRole('link', { name });

async function openPart(page: Page, name: RegExp): Promise<void> {
	await part(page, name).click();
	await expect(part(page, name)).toHaveAttribute('aria-current', 'true');
}

test('a translator finds what is missing, begins it, and sees it move on', async ({ browser }) => {
	const ref = await publishedAlone(browser, 'On salt that is missing');
	const page = await openAs(browser, 'translator');
	await page.goto('/en/desk');
	await page.getByRole('navigation', { name: 'Desk', exact: true }).getByRole('link', { name: 'Queue' }).click();
	await page.getByRole('navigation', { name: 'Language', exact: true }).getByRole('link', { name: 'French' }).click();
	await page.waitForURL(/language=fr/);
	await expect(await rowOf(page, ref)).toContainText('public in English');
	await page.getByRole('button', { name: 'Begin the translation into French: On salt that is missing' }).click();
	await page.waitForURL(new RegExp(`/desk/statements/${ref}/fr$`));
	await page.goto('/en/desk/queue?language=fr');
	await expect(await rowOf(page, ref)).toHaveCount(0);
	await openPart(page, /^in work/);
	await (await rowOf(page, ref)).getByRole('link', { name: /^Open the draft in French/ }).click();
	await page.waitForURL(new RegExp(`/desk/statements/${ref}/fr$`));
});

test('a publisher decides against a translation with a reason, and takes it back', async ({ browser }) => {
	const ref = await publishedAlone(browser, 'On salt for one language');
	const page = await openAs(browser, 'publisher');
	await page.goto('/en/desk/queue?language=ru&what=missing&by=importance');
	const row = await rowOf(page, ref);
	await row.getByText('Not planned …').click();
	await row.getByLabel('Not planned, because').fill('Only of interest in one town.');
	await row.getByRole('button', { name: 'Decide' }).click();
	await page.waitForURL((url) => !url.search.includes('after'));
	await expect(await rowOf(page, ref)).toHaveCount(0);
	await openPart(page, /^not planned/);
	await expect(await rowOf(page, ref)).toContainText('Only of interest in one town.');
	await page.getByRole('button', { name: 'Take back the decision against Russian: On salt for one language' }).click();
	await expect(page.getByRole('row').filter({ hasText: ref })).toHaveCount(0);
	await openPart(page, /^missing/);
	await expect(await rowOf(page, ref)).toHaveCount(1);
	await page.goto(`/en/desk/statements/${ref}/trail`);
	await expect(page.getByText('decided against the translation')).toBeVisible();
	await expect(page.getByText('took the decision back')).toBeVisible();
	const translator = await openAs(browser, 'translator');
	await translator.goto('/en/desk/queue?language=ru');
	await expect(translator.getByText('Not planned …')).toHaveCount(0);
});

test('the board is narrowed by keyboard, and its address shows the same again and as a table', async ({ browser }) => {
	const word = `salt${Date.now().toString(36)}`;
	const ref = await publishedAlone(browser, `On ${word} and water`);
	const page = await openAs(browser, 'reviewer');
	await page.goto('/en/desk/board');
	await page.getByLabel('Words of the title, or the ref').focus();
	await page.keyboard.type(word);
	await page.keyboard.press('Tab');
	await page.keyboard.type('missing');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Spanish');
	for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Filter' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.waitForURL(/state=missing.*language=es/);
	const row = page.getByRole('row').filter({ hasText: ref });
	await expect(row.getByRole('cell')).toHaveText([
		'7 Mar 2024',
		'missing',
		/^published.*original · edition 1$/,
		'missing',
		'missing',
		'missing',
	]);
	const again = await openAs(browser, 'reviewer');
	await again.goto(page.url());
	await expect(again.getByRole('row')).toHaveCount(2);
	await expect(again.getByRole('row').filter({ hasText: ref })).toHaveCount(1);
	await expect(again.getByLabel('State')).toHaveValue('missing');
	await expect(again.getByLabel('Language', { exact: true })).toHaveValue('es');
	const address = await again.getByRole('link', { name: 'As a table (CSV)' }).getAttribute('href');
	const table = await again.request.get(address ?? '');
	expect(table.headers()['cache-control']).toContain('no-store');
	const [names, line, ...others] = (await table.text()).trim().split('\r\n');
	expect(names).toMatch(/^ref,title,language,kind,spoken,de,/);
	expect(line).toMatch(
		new RegExp(`^${ref},On ${word} and water,en,[a-z-]+,2024-03-07T.*,missing,,,published,1,,missing,`),
	);
	expect(others).toEqual([]);
	const stranger = await (await browser.newContext()).newPage();
	expect((await stranger.request.get(address ?? '')).status()).toBe(401);
});
