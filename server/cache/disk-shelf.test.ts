import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import cacache from 'cacache';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { DiskShelf } from './disk-shelf';
import { bodyOf, type Entry, makeEntry } from './entry';

let temporary: Temporary;
let count = 0;
beforeAll(async () => {
	temporary = await makeTemporary('disk-shelf');
});
afterAll(() => temporary.remove());

function folder(): string {
	count += 1;
	const directory = temporary.path(`shelf-${count}`);
	mkdirSync(directory);
	return directory;
}

function entry(body: string | Buffer, ...tags: string[]): Promise<Entry> {
	const headers = { 'content-type': 'text/html', 'content-language': 'de' };
	return makeEntry({ status: 200, headers, body: Buffer.from(body) }, { tags, lifetime: 60_000 });
}

async function until(condition: () => boolean): Promise<void> {
	for (let i = 0; i < 200 && !condition(); i++) await sleep(20);
	expect(condition()).toBe(true);
}

const bookmark = { identity: 'a:1:2', xid: '77', at: new Date().toISOString() };

async function filesIn(directory: string): Promise<string[]> {
	const names = await readdir(directory, { recursive: true, withFileTypes: true });
	return names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe('answers on the disk', () => {
	test('are there again after a start, with everything that was kept of them', async () => {
		const directory = folder();
		const text = '<p>Die Erklärung im Wortlaut.</p>'.repeat(100);
		const kept = await entry(text, 'statement:abc');
		const shelf = new DiskShelf(directory, 1_000_000);
		shelf.put('/de/a', kept);
		await until(() => shelf.count === 1);

		const again = new DiskShelf(directory, 1_000_000);
		await again.opened;
		const found = await again.get('/de/a');
		expect(found).toEqual(kept);
		expect((await bodyOf(found as Entry, 'identity')).toString()).toBe(text);
		expect(await again.get('/de/b')).toBeNull();
	});

	test('are gone, file and all, when what they show was dropped: before, while and after they are written', async () => {
		const directory = folder();
		const shelf = new DiskShelf(directory, 1_000_000);
		shelf.put('/a', await entry('kept before', 'statement:a'));
		await until(() => shelf.count === 1);
		shelf.put('/b', await entry('being written', 'statement:a'));
		shelf.drop(['statement:a']);
		await shelf.mark({ identity: 'x', xid: '1', at: new Date().toISOString() });
		expect([await shelf.get('/a'), await shelf.get('/b'), shelf.count]).toEqual([null, null, 0]);
		const texts = await Promise.all((await filesIn(directory)).map((file) => readFile(file, 'utf8')));
		expect(texts.filter((text) => /kept before|being written/.test(text))).toEqual([]);
	});

	test('dropped before the folder was read are not given out', async () => {
		const directory = folder();
		const first = new DiskShelf(directory, 1_000_000);
		first.put('/a', await entry('old', 'statement:a'));
		first.put('/b', await entry('other', 'statement:b'));
		await until(() => first.count === 2);
		const second = new DiskShelf(directory, 1_000_000);
		second.drop(['statement:a']);
		await second.opened;
		expect(await second.get('/a')).toBeNull();
		expect((await second.get('/b'))?.length).toBe(5);
	});

	test('stay when another of the same bytes is dropped', async () => {
		const shelf = new DiskShelf(folder(), 1_000_000);
		shelf.put('/en/a.csv', await entry('date,title', 'statement:a'));
		shelf.put('/en/b.csv', await entry('date,title', 'statement:b'));
		await until(() => shelf.count === 2);
		shelf.drop(['statement:a']);
		await shelf.mark(bookmark);
		expect((await shelf.get('/en/b.csv'))?.length).toBe(10);
	});

	test('are written once what was there before is gone, however long that takes', async () => {
		const shelf = new DiskShelf(folder(), 1_000_000);
		const made = await entry('the same again', 'statement:a');
		shelf.put('/a', made);
		await until(() => shelf.count === 1);
		const remove = cacache.rm.content;
		let goOn = () => {};
		const held = new Promise<void>((resolve) => {
			goOn = resolve;
		});
		const slow = vi.spyOn(cacache.rm, 'content').mockImplementationOnce(async (...given) => {
			await held;
			return remove(...given);
		});
		shelf.drop(['statement:a']);
		shelf.put('/a', made);
		await sleep(100);
		goOn();
		slow.mockRestore();
		await until(() => shelf.count === 1);
		await shelf.mark(bookmark);
		expect((await shelf.get('/a'))?.length).toBe(14);
	});

	test('that are larger than all of them may be are not left behind', async () => {
		const directory = folder();
		const shelf = new DiskShelf(directory, 1_000);
		const put = vi.spyOn(cacache, 'put');
		shelf.put('/a', await entry('too large', 'statement:a'));
		await vi.waitFor(() => expect(put).toHaveBeenCalledOnce());
		await put.mock.results[0]?.value;
		put.mockRestore();
		await vi.waitFor(async () => expect(await filesIn(directory)).toEqual([]), { timeout: 5_000 });
		expect(shelf.count).toBe(0);
	});

	test('that are damaged are as if not there', async () => {
		const directory = folder();
		const shelf = new DiskShelf(directory, 1_000_000);
		shelf.put('/a', await entry(randomBytes(5_000), 'statement:a'));
		await until(() => shelf.count === 1);
		const [content] = (await filesIn(directory)).filter((file) => file.includes('content-v2'));
		await writeFile(content ?? '', 'something else');
		expect(await shelf.get('/a')).toBeNull();
		expect(shelf.count).toBe(0);
	});

	test('take no more than their bytes', async () => {
		const directory = folder();
		const shelf = new DiskShelf(directory, 40_000);
		for (let i = 0; i < 20; i++) {
			shelf.put(`/${i}`, await entry(randomBytes(5_000), 'statements'));
			await vi.waitFor(async () => expect(await shelf.get(`/${i}`)).not.toBeNull(), { timeout: 5_000, interval: 5 });
		}
		await shelf.mark(bookmark);
		expect(shelf.bytes).toBeLessThanOrEqual(40_000);
		const sizes = await Promise.all((await filesIn(directory)).map(async (file) => (await readFile(file)).length));
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
	});

	test('that could not be deleted keep it from being noted how far was read, so that they are dropped again after a start', async () => {
		const directory = folder();
		const shelf = new DiskShelf(directory, 1_000_000);
		shelf.put('/a', await entry('x', 'statement:a'));
		await until(() => shelf.count === 1);
		await shelf.mark(bookmark);
		vi.spyOn(cacache.rm, 'content').mockRejectedValueOnce(new Error('EMFILE'));
		shelf.drop(['statement:a']);
		await shelf.mark({ ...bookmark, xid: '78' });
		await shelf.mark({ ...bookmark, xid: '79' });
		expect((await DiskShelf.readBookmark(directory))?.xid).toBe('77');
	});

	test('note how far was read; a broken note is none', async () => {
		const directory = folder();
		const shelf = new DiskShelf(directory, 100_000);
		shelf.put('/a', await entry('x', 'a'));
		await shelf.mark(bookmark);
		expect(await DiskShelf.readBookmark(directory)).toEqual(bookmark);
		await writeFile(join(directory, 'bookmark.json'), '{"identity":');
		expect(await DiskShelf.readBookmark(directory)).toBeNull();
	});
});
