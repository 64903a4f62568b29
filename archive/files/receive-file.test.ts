import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { setEnv } from '@/platform/env';
import { makeTemporary } from '@/platform/testing/temporary';
import { receiveFile } from './receive-file';
import { drawnPicture } from './testing';

const decoding = { now: 0, most: 0, made: 0 };
vi.mock('./make-sizes', () => ({
	measurePicture: async () => ({ width: 480, height: 240 }),
	async *makeSizes() {
		decoding.now += 1;
		decoding.most = Math.max(decoding.most, decoding.now);
		await sleep(20);
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
	expect(decoding).toEqual({ now: 0, most: 1, made: 3 });
	await folder.remove();
});
