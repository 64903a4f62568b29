import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { violationsOf } from '../accessibility';
import { beginStatement, clickAtEndOf, openAs, saved, test, textOf } from './members';

/** A picture of this run alone. */
const picture = () =>
	sharp({
		create: {
			width: 1200,
			height: 800,
			channels: 3,
			background: { r: Date.now() % 256, g: Math.floor(Math.random() * 256), b: Math.floor(Math.random() * 256) },
		},
	})
		.jpeg()
		.toBuffer();

const alt = 'A lake between two hills, seen from the north.';
const captions = (words: string) => Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\n${words} ${Math.random()}\n`);
/** What begins as an MP3 does; nothing can be heard. */
const recording = () => Buffer.concat([Buffer.from('ID3\u0004\u0000\u0000'), Buffer.from(`${Math.random()}`)]);

async function openFileForm(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Insert a file' }).click();
	await expect(page.getByRole('form', { name: 'Insert a file' })).toBeVisible();
}

/** What the browser refused by a policy of the page. */
function listRefusals(page: Page): string[] {
	const refused: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy|Refused to/i.test(message.text())) refused.push(message.text());
	});
	return refused;
}

/** Takes a statement from the public for good, as two members do. */
async function remove(publisher: Page, second: Page, ref: string): Promise<void> {
	await publisher.goto(`/en/desk/statements/${ref}`);
	await publisher.getByText('Removal', { exact: true }).click();
	for (const field of await publisher.locator('[id^="removal-"]').all()) await field.fill('It was taken elsewhere.');
	await publisher.getByRole('button', { name: 'Ask for removal' }).click();
	await expect(publisher.getByText('Demo publisher asked for removal')).toBeVisible();
	await second.goto(`/en/desk/statements/${ref}`);
	await second.getByRole('button', { name: 'Confirm the removal' }).click();
	await expect(second.getByText('Removed by Demo admin')).toBeVisible();
}

test('a picture goes from the desk to the public with its words, in two languages, and is gone when removed', async ({
	browser,
	page,
}) => {
	test.setTimeout(300_000);
	const author = await openAs(browser, 'author');
	const reviewer = await openAs(browser, 'reviewer');
	const publisher = await openAs(browser, 'publisher');
	const translator = await openAs(browser, 'translator');
	const refused = [author, reviewer, translator, page].map(listRefusals);

	// Letters alone: a digit of the title would be a number that the translation lacks.
	const title = `On the lake ${Math.random().toString(36).slice(2, 8).replace(/\d/g, 'x')}`;
	const ref = await beginStatement(author, { title, paragraphs: ['The lake is deep.', 'It is cold.'] });
	await clickAtEndOf(author, 'The lake is deep.');
	await openFileForm(author);
	expect(await violationsOf(author)).toEqual([]);
	await author.getByLabel('File', { exact: true }).setInputFiles({
		name: 'lake.jpg',
		mimeType: 'image/jpeg',
		buffer: await picture(),
	});
	await author.getByRole('button', { name: 'Insert', exact: true }).click();
	await expect(author.getByRole('alert').filter({ hasText: 'has no text in its place' })).toBeVisible();
	await author.getByLabel('Alternative text').fill('A lake.');
	await author.getByLabel('Credit').fill('Photo: Rostrum');
	await author.getByLabel('Caption').fill('The lake in spring.');
	await author.getByRole('button', { name: 'Insert', exact: true }).click();
	const figure = textOf(author).locator('figure');
	await expect(figure).toContainText('The lake in spring.');
	await expect(figure).toContainText('A lake.');
	const shown = figure.locator('img');
	await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

	// Its words are written in the bar above as long as the cursor is at it.
	await author.getByLabel('Alternative text').fill(alt);
	await expect(figure).toContainText(alt);
	await figure.locator('img').click();
	await author.keyboard.press('End');
	await author.keyboard.type(' It thaws.');
	await saved(author);
	expect(await violationsOf(author)).toEqual([]);
	await author.reload();
	await expect(textOf(author).locator('figure figcaption')).toHaveText('The lake in spring. It thaws.');
	await expect(textOf(author).locator('figure')).toContainText(alt);

	const address = (await shown.getAttribute('src')) ?? '';
	const hash = /[0-9a-f]{64}/.exec(address)?.[0] ?? '';
	const at = `/files/${hash}`;
	expect((await page.request.get(`${at}/480.webp`)).status()).toBe(404);
	expect((await page.request.get(address)).status()).toBe(401);
	expect((await author.request.get(`/en/desk/files/${hash}/lake.jpg`)).headers()['content-type']).toBe('image/jpeg');

	await author.getByRole('link', { name: 'Preview', exact: true }).click();
	await expect(author.getByRole('img', { name: alt })).toBeVisible();
	await author.goBack();
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(`/en/desk/statements/${ref}/en`);
	await expect(textOf(reviewer).locator('figure')).toContainText(alt);
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	expect((await page.request.get(`${at}/480.webp`)).status()).toBe(404);
	await publisher.goto(`/en/desk/statements/${ref}/en`);
	await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'Hash' })).toBeVisible();

	for (const name of ['480.webp', '480.jpg', '960.webp', '1200.jpg']) {
		const answer = await page.request.get(`${at}/${name}`);
		expect(answer.status(), name).toBe(200);
		expect(answer.headers()['cache-control'], name).toContain('immutable');
	}
	expect((await page.request.get(`${at}/lake.jpg`)).status()).toBe(404);
	await page.goto(`/s/${ref}`);
	const seen = page.getByRole('img', { name: alt });
	await expect(seen).toBeVisible();
	await expect(seen).toHaveAttribute('width', '1200');
	await seen.scrollIntoViewIfNeeded();
	await expect.poll(() => seen.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
	await expect(page.locator('figure figcaption')).toContainText('The lake in spring. It thaws. Photo: Rostrum');
	expect(await violationsOf(page)).toEqual([]);
	const markdown = await page.request.get(`${new URL(page.url()).pathname}.md`);
	expect(await markdown.text()).toContain(`![${alt}](<`);

	await translator.goto(`/en/desk/statements/${ref}`);
	await translator.getByRole('button', { name: 'Translate into: German' }).click();
	await translator.waitForURL(/\/de$/);
	const row = textOf(translator)
		.locator('.row')
		.filter({ has: translator.locator('.source img') });
	await expect(row.locator('.source')).toContainText(alt);
	await row.locator('> .segment').click();
	await translator.keyboard.type('Der See im Frühling. Er taut.');
	await translator.getByLabel('Alternative text').fill('Ein See zwischen zwei Hügeln, von Norden gesehen.');
	await translator.getByLabel('Credit').fill('Foto: Rostrum');
	await expect(row.locator('.notes')).toContainText('Ein See zwischen zwei Hügeln');
	await translator.locator('#title').fill('Über den See');
	for (const [source, words] of [
		['The lake is deep.', 'Der See ist tief.'],
		['It is cold.', 'Er ist kalt.'],
	] as const) {
		const other = textOf(translator).locator('.row').filter({ hasText: source });
		await other.locator('> .segment').click();
		await translator.keyboard.type(words);
	}
	await saved(translator);
	expect(await violationsOf(translator)).toEqual([]);
	await translator.reload();
	await translator.getByRole('button', { name: 'Submit for review' }).click();
	await expect(translator.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(`/en/desk/statements/${ref}/de`);
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	await publisher.goto(`/en/desk/statements/${ref}/de`);
	await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'Hash' })).toBeVisible();
	await page.goto(`/de/statements/${ref}`);
	await expect(page.getByRole('img', { name: 'Ein See zwischen zwei Hügeln, von Norden gesehen.' })).toBeVisible();
	await page.goto(`/en/statements/${ref}`);
	await expect(page.getByRole('img', { name: alt })).toBeVisible();

	await remove(publisher, await openAs(browser, 'admin'), ref);
	expect((await page.request.get(`/en/statements/${ref}`)).status()).toBe(410);
	expect((await page.request.get(`${at}/480.webp`)).status()).toBe(410);
	expect(refused.flat()).toEqual([]);
});

test('a recording gets captions by keyboard alone, and what cannot be taken is refused with the reason', async ({
	browser,
}) => {
	const author = await openAs(browser, 'author');
	await beginStatement(author, { title: 'On a voice', paragraphs: ['It speaks.'] });
	await clickAtEndOf(author, 'It speaks.');
	await author.keyboard.press('Shift+Tab');
	const insert = author.getByRole('button', { name: 'Insert a file' });
	await insert.focus();
	await author.keyboard.press('Enter');
	const file = author.getByLabel('File', { exact: true });
	await expect(file).toBeFocused();
	await file.setInputFiles({
		name: 'drawing.png',
		mimeType: 'image/png',
		buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
	});
	await author.keyboard.press('Tab');
	await author.keyboard.type('A drawing.');
	await author.keyboard.press('Tab');
	await author.keyboard.press('Tab');
	await author.keyboard.press('Enter');
	await expect(author.getByRole('alert').filter({ hasText: 'does not take this kind of file' })).toBeVisible();
	await file.setInputFiles({ name: 'voice.mp3', mimeType: 'audio/mpeg', buffer: recording() });
	await author.getByLabel('What is heard or seen').fill('A voice that greets.');
	await author.keyboard.press('Tab');
	await author.keyboard.press('Enter');
	const figure = textOf(author).locator('figure');
	await expect(figure).toContainText('There are no captions.');
	await saved(author);
	await author.reload();
	await expect(author.getByText('a recording without captions')).toBeVisible();
	await textOf(author).locator('figcaption').click();
	await author.getByLabel('Captions (WebVTT)').setInputFiles({
		name: 'voice.vtt',
		mimeType: 'text/vtt',
		buffer: captions('Good evening.'),
	});
	await expect(author.getByText('voice.vtt')).toBeVisible();
	await expect(figure).not.toContainText('There are no captions.');
	await saved(author);
	await author.getByRole('link', { name: 'Preview', exact: true }).click();
	const player = author.locator('article video');
	await expect(player).toHaveAttribute('aria-label', 'A voice that greets.');
	await expect(player.locator('track')).toHaveAttribute('srclang', 'en-GB');
	expect(await violationsOf(author)).toEqual([]);
});
