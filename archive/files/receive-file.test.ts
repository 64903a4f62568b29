import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { setEnv } from '@/platform/env';
import { makeTemporary } from '@/platform/testing/temporary';
import { receiveFile } from './receive-file';
import { storedName } from './stored-name';
import { drawnPicture } from './testing';

const decoding = { now: 0, most: 0, made: 0, isBroken: false };
vi.mock('./make-sizes', () => ({
	measurePicture: async () => ({ width: 480, height: 240 }),
	async *makeSizes() {
		decoding.now += 1;
		decoding.most = Math.max(decoding.most, decoding.now);
		await sleep(20);
		if (decoding.isBroken) throw new Error('It ends in the middle.');
		yield { name: '480.webp', bytes: Buffer.from('webp'), media: 'image/webp' };
		decoding.now -= 1;
		decoding.made += 1;
	},
}));

test('however many pictures come at once, one is in memory at a time', async () => {
	const folder = await makeTemporary('receive-file');
	setEnv({ DATA_DIR: folder.path('data') });
	const pictures = await Promise.all([drawnPicture(), drawnPicture(), drawnPicture()]);
	const received = await Promise.all(
		pictures.map((bytes) =>
			receiveFile(
				'lake.png',
				(async function* () {
					yield bytes;
				})(),
			),
		),
	);
	expect(received).toMatchObject(pictures.map(({ length }) => ({ bytes: length, width: 480 })));
	expect(decoding).toMatchObject({ now: 0, most: 1, made: 3 });
	await folder.remove();
});

test('a storage that fails while sizes are made is no broken picture, and the same picture is kept when it works again', async () => {
	const folder = await makeTemporary('receive-file-again');
	setEnv({ DATA_DIR: folder.path('data') });
	const bytes = await drawnPicture();
	const hash = createHash('sha256').update(bytes).digest('hex');
	const receive = () => receiveFile('lake.png', Readable.from([bytes]));
	const inTheWay = folder.path(`data/files/${storedName(hash, '480.webp')}`);
	await mkdir(inTheWay, { recursive: true });
	expect(await receive()).toBe('storage-failed');
	expect(await readdir(folder.path('data/incoming'))).toEqual([]);
	await rm(inTheWay, { recursive: true });
	decoding.isBroken = true;
	expect(await receive()).toBe('file-broken');
	decoding.isBroken = false;
	expect(await receive()).toMatchObject({ hash });
	expect(await readdir(folder.path(`data/files/${hash.slice(0, 2)}/${hash}`))).toEqual(['480.webp', 'original']);
	await folder.remove();
});

test('what breaks off leaves nothing, and is no failure of the storage; a disk that takes nothing is', async () => {
	const folder = await makeTemporary('receive-file-lost');
	setEnv({ DATA_DIR: folder.path('data') });
	const lost = new Error('The connection is gone.');
	const half = async function* () {
		yield Buffer.from('%PDF-1.7');
		throw lost;
	};
	for (let time = 0; time < 50; time += 1) await expect(receiveFile('report.pdf', half())).rejects.toBe(lost);
	expect(await readdir(folder.path('data/incoming'))).toEqual([]);
	expect(await readdir(folder.path('data'))).toEqual(['incoming']);
	await rm(folder.path('data/incoming'), { recursive: true });
	await writeFile(folder.path('data/incoming'), '');
	expect(await receiveFile('report.pdf', Readable.from([Buffer.from('%PDF-1.7')]))).toBe('storage-failed');
	await folder.remove();
});
