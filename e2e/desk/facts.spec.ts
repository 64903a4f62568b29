import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { beginStatement, openAs, saved, signIn, test, textOf } from './members';

interface Desk {
	author: Page;
	reviewer: Page;
	publisher: Page;
	translator: Page;
}

/** From a draft that is open before its writer to the public page; the address it is at. */
async function publish(writer: Page, { reviewer, publisher }: Desk): Promise<string> {
	const address = writer.url();
	await writer.getByRole('button', { name: 'Submit for review' }).click();
	await expect(writer.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(address);
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	await publisher.goto(address);
	await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
	const receipt = publisher.getByRole('status').filter({ hasText: 'Hash' });
	await expect(receipt).toBeVisible();
	return (await receipt.getByRole('link').getAttribute('href')) ?? '';
}

/** A text that is public in English and French: its ref and both addresses. */
async function publishInTwo(browser: Browser, title: string) {
	const desk = {
		author: await openAs(browser, 'author'),
		reviewer: await openAs(browser, 'reviewer'),
		publisher: await openAs(browser, 'publisher'),
		translator: await openAs(browser, 'translator'),
	};
	const { translator } = desk;
	const ref = await beginStatement(desk.author, { title, paragraphs: ['The harbour is open.'] });
	const english = await publish(desk.author, desk);
	await translator.goto(`/en/desk/statements/${ref}`);
	await translator.getByRole('button', { name: 'Translate into: French' }).click();
	await translator.waitForURL(/\/fr$/);
	await translator.locator('#title').fill('Du port');
	await textOf(translator).locator('.row .segment.empty').first().click();
	await translator.keyboard.type('Le port est ouvert.');
	await saved(translator);
	return { publisher: desk.publisher, ref, addresses: [english, await publish(translator, desk)] };
}

/** What a public page says: when and where it was given, and the text. */
async function read(request: APIRequestContext, address: string) {
	const html = await (await request.get(address)).text();
	const text = [...html.matchAll(/<(?:p|h1)[^>]*\bid="[a-z0-9-]+"[^>]*>.*?<\//gs)].map(([words]) => words).join('');
	const given = /<time datetime="(\d{4}-\d{2}-\d{2})/i.exec(html)?.[1];
	return { given, hasPlace: html.includes('Setúbal'), text };
}

/** Asks for another day and place on the page of the facts. */
async function ask(page: Page, ref: string) {
	await page.goto(`/en/desk/statements/${ref}`);
	await page.getByRole('link', { name: 'Change the facts' }).click();
	await expect(page.locator('main')).toContainText('this changes 2 published languages');
	expect(await violationsOf(page)).toEqual([]);
	await page.locator('#date').fill('2024-03-09');
	await page.locator('#place').fill('Setúbal');
	await page.getByRole('button', { name: 'Ask for confirmation' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'A second person must confirm it.' })).toBeVisible();
}

const section = (page: Page) => page.getByRole('region', { name: 'A change of the facts waits for confirmation' });

test('the day and place of a public text change in both its languages once a second person confirms them', async ({
	browser,
	request,
}) => {
	test.setTimeout(180_000);
	const { publisher, ref, addresses } = await publishInTwo(browser, 'On the harbour');
	const before = await Promise.all(addresses.map((address) => read(request, address)));
	expect(before).toMatchObject([
		{ given: '2024-03-07', hasPlace: false },
		{ given: '2024-03-07', hasPlace: false },
	]);
	expect(before[1]?.text).toContain('Le port est ouvert.');

	await ask(publisher, ref);
	await expect(section(publisher)).toContainText('Demo publisher asked for this on');
	await expect(section(publisher)).toContainText('Affects 2 published languages: English, French. No text is touched.');
	await expect(section(publisher).getByRole('button', { name: 'Confirm the change' })).toHaveCount(0);
	await expect(section(publisher).getByRole('button', { name: 'Take it back' })).toBeVisible();
	expect(await Promise.all(addresses.map((address) => read(request, address)))).toEqual(before);
	await publisher.goto(`/en/desk/statements/${ref}/facts`);
	await expect(publisher.locator('#date')).toHaveCount(0);
	await publisher.getByRole('link', { name: 'See what would change' }).click();
	await expect(section(publisher)).toBeInViewport();

	const second = await openAs(browser, 'admin');
	await second.goto(`/en/desk/statements/${ref}`);
	const rows = section(second).getByRole('row');
	await expect(rows).toHaveCount(3);
	await expect(rows.filter({ hasText: 'Date' })).toContainText('7 Mar 2024, 14:05 (Europe/Lisbon)');
	await expect(rows.filter({ hasText: 'Date' })).toContainText('9 Mar 2024, 14:05 (Europe/Lisbon)');
	await expect(rows.filter({ hasText: 'Place' })).toContainText('Setúbal');
	await section(second).getByText('Decline').first().click();
	expect(await violationsOf(second)).toEqual([]);
	await second.setViewportSize({ width: 390, height: 800 });
	expect(await overflowOf(second)).toBeLessThanOrEqual(0);

	const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signIn(plain, 'admin');
	await plain.goto(`/en/desk/statements/${ref}`);
	await section(plain).getByRole('button', { name: 'Confirm the change' }).click();
	const done = plain.getByRole('status').filter({ hasText: 'The facts are changed in 2 published languages' });
	await expect(done).toContainText('No text was touched.');
	await expect(section(plain)).toHaveCount(0);
	await expect(async () => {
		const after = await Promise.all(addresses.map((address) => read(request, address)));
		expect(after).toEqual(before.map(({ text }) => ({ given: '2024-03-09', hasPlace: true, text })));
	}).toPass();
});

test('a change of the facts is declined with a note that who asked for it reads', async ({ browser, request }) => {
	test.setTimeout(180_000);
	const { publisher, ref, addresses } = await publishInTwo(browser, 'On the quay');
	const before = await Promise.all(addresses.map((address) => read(request, address)));
	await ask(publisher, ref);
	const second = await openAs(browser, 'admin');
	await second.goto(`/en/desk/statements/${ref}`);
	await section(second).getByText('Decline').first().click();
	await second.locator('#facts-note').fill('The minutes say the 7th.');
	await section(second).getByRole('button', { name: 'Decline' }).click();
	await expect(second.getByRole('status').filter({ hasText: 'The facts stay as they are.' })).toBeVisible();
	await publisher.goto(`/en/desk/statements/${ref}`);
	await expect(publisher.getByText('The minutes say the 7th.')).toBeVisible();
	await expect(section(publisher)).toHaveCount(0);
	expect(await Promise.all(addresses.map((address) => read(request, address)))).toEqual(before);
	await ask(publisher, ref);
	await section(publisher).getByRole('button', { name: 'Take it back' }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'You took the change back.' })).toBeVisible();
	await expect(section(publisher)).toHaveCount(0);
});
