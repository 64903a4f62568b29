import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { violationsOf } from '../accessibility';
import { type Line, openLine } from './line';
import { beginStatement, clickAtEndOf, openAs, saved, textOf, test as withMembers } from './members';

/** An author whose browser has a line of its own to the server. */
const test = withMembers.extend<{ authorOnLine: { author: Page; line: Line } }>({
	authorOnLine: async ({ browser }, use) => {
		const line = await openLine();
		await use({ author: await openAs(browser, 'author', { proxy: { server: line.server } }), line });
		await line.close();
	},
});

const dataDir = process.env.E2E_DATA_DIR ?? '';
const namesIn = (folder: string) => readdir(join(dataDir, folder)).catch(() => [] as string[]);

/** A recording of this run alone, which takes long to send. */
const longRecording = () => Buffer.concat([Buffer.from('ID3\u0004\u0000\u0000'), randomBytes(20_000_000)]);

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const folderOf = (hash: string) => join(dataDir, 'files', hash.slice(0, 2), hash);

async function chooseFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await page.getByRole('button', { name: 'Insert a file' }).click();
	await page.getByLabel('File', { exact: true }).setInputFiles(file);
	const isPicture = file.mimeType.startsWith('image/');
	await page.getByLabel(isPicture ? 'Alternative text' : 'What is heard or seen').fill('A voice over water.');
}

/** Sends a long recording, and waits until the part of it that the line lets through has come to the server. */
async function sendPart(page: Page, line: Line): Promise<{ hash: string }> {
	const buffer = longRecording();
	await chooseFile(page, { name: 'voice.mp3', mimeType: 'audio/mpeg', buffer });
	line.hold();
	await page.getByRole('button', { name: 'Insert', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'The file is being sent' })).toBeVisible();
	await expect.poll(bytesComing, { timeout: 30_000 }).toBeGreaterThan(0);
	expect(await bytesComing()).toBeLessThan(buffer.length);
	return { hash: hashOf(buffer) };
}

async function bytesComing(): Promise<number> {
	const sizes = (await namesIn('incoming')).map((name) => stat(join(dataDir, 'incoming', name)).catch(() => null));
	return (await Promise.all(sizes)).reduce((sum, found) => sum + (found?.size ?? 0), 0);
}

async function expectNothingKept(hash: string): Promise<void> {
	await expect.poll(() => namesIn('incoming'), { timeout: 30_000 }).toEqual([]);
	await expect(stat(folderOf(hash))).rejects.toThrow('ENOENT');
}

test('sending a file is stopped by whoever sends it: the form says so, the text stays, and nothing of it is kept', async ({
	authorOnLine: { author, line },
}) => {
	test.setTimeout(120_000);
	await beginStatement(author, { title: 'On a long voice', paragraphs: ['It speaks for hours.'] });
	await clickAtEndOf(author, 'It speaks for hours.');
	await author.keyboard.type(' And stops.');
	await saved(author);
	const { hash } = await sendPart(author, line);
	await author.getByRole('button', { name: 'Stop sending' }).click();
	const told = author.getByRole('alert').filter({ hasText: 'Sending was stopped. The file was not inserted' });
	await expect(told).toBeVisible();
	expect(await violationsOf(author)).toEqual([]);
	line.mend();
	await expectNothingKept(hash);
	await expect(textOf(author)).toContainText('It speaks for hours. And stops.');
	await expect(textOf(author).locator('figure')).toHaveCount(0);

	// By keyboard, too; a second time leaves the form, with the cursor in the text again.
	await author.getByRole('button', { name: 'Cancel', exact: true }).click();
	const again = await sendPart(author, line);
	await author.getByRole('button', { name: 'Stop sending' }).focus();
	await author.keyboard.press('Escape');
	await expect(told).toBeVisible();
	line.mend();
	await expectNothingKept(again.hash);
	await author.keyboard.press('Escape');
	await expect(author.getByRole('form', { name: 'Insert a file' })).toHaveCount(0);
	await author.keyboard.type(' Really.');
	await saved(author);
	await author.reload();
	await expect(textOf(author)).toContainText('And stops. Really.');
});

test('a connection that is lost in the middle is told, and the same file goes when it is back', async ({
	authorOnLine: { author, line },
}) => {
	test.setTimeout(120_000);
	await beginStatement(author, { title: 'On a lost voice', paragraphs: ['It speaks from far.'] });
	await clickAtEndOf(author, 'It speaks from far.');
	const { hash } = await sendPart(author, line);
	line.cut();
	await expect(author.getByRole('alert').filter({ hasText: 'The connection to the server was lost' })).toBeVisible();
	await expectNothingKept(hash);
	await expect(textOf(author)).toContainText('It speaks from far.');
	await expect(textOf(author).locator('figure')).toHaveCount(0);

	line.mend();
	await author.getByRole('button', { name: 'Insert', exact: true }).click();
	await expect(textOf(author).locator('figure')).toContainText('A voice over water.');
	await saved(author);
	expect(await readdir(folderOf(hash))).toEqual(['original']);
	await author.reload();
	await expect(textOf(author).locator('figure')).toContainText('A voice over water.');
});

test('a storage that fails is told as that, not as a broken picture, and the picture goes when it works again', async ({
	browser,
}) => {
	const author = await openAs(browser, 'author');
	await beginStatement(author, { title: 'On a full shelf', paragraphs: ['There is no room.'] });
	await clickAtEndOf(author, 'There is no room.');
	const [r = 0, g = 0, b = 0] = randomBytes(3);
	const buffer = await sharp({ create: { width: 700, height: 400, channels: 3, background: { r, g, b } } })
		.png()
		.toBuffer();
	const inTheWay = join(folderOf(hashOf(buffer)), '700.webp');
	await mkdir(inTheWay, { recursive: true });
	await chooseFile(author, { name: 'shelf.png', mimeType: 'image/png', buffer });
	await author.getByRole('button', { name: 'Insert', exact: true }).click();
	await expect(author.getByRole('alert').filter({ hasText: 'The file could not be stored' })).toBeVisible();
	await expect(textOf(author).locator('figure')).toHaveCount(0);
	await rm(inTheWay, { recursive: true });
	await author.getByRole('button', { name: 'Insert', exact: true }).click();
	await expect(textOf(author).locator('figure img')).toBeVisible();
	expect((await readdir(folderOf(hashOf(buffer)))).sort()).toEqual(
		['480.jpg', '480.webp', '700.jpg', '700.webp', 'original'].sort(),
	);
});
