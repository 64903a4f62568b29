import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileFacts } from '@/archive/files/file';
import { storedName } from '@/archive/files/stored-name';
import { setEnv } from '@/platform/env';
import { storage } from '@/platform/storage/storage';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { answerFile } from './answer-file';
import { classify } from './classify';

const picture: FileFacts = {
	hash: 'a'.repeat(64),
	media: 'image/jpeg',
	name: 'lake.jpg',
	bytes: 9,
	width: 480,
	height: 300,
};
const unmeasured: FileFacts = { hash: 'e'.repeat(64), media: 'image/jpeg', name: 'lake.jpg', bytes: 9 };
const film: FileFacts = { hash: 'b'.repeat(64), media: 'video/webm', name: 'lake.webm', bytes: 10 };
const gone = 'c'.repeat(64);

let folder: Temporary;
let server: Server;
let isAway = false;
beforeAll(async () => {
	folder = await makeTemporary('answer-file');
	setEnv({ DATA_DIR: folder.path('data'), SHARED_CACHE_SECONDS: '60' });
	const keep = (hash: string, part: string, bytes: string) =>
		storage().keep(storedName(hash, part), Buffer.from(bytes), { size: bytes.length, media: 'text/plain' });
	await keep(picture.hash, 'original', 'with GPS!');
	await keep(unmeasured.hash, 'original', 'with GPS!');
	await keep(picture.hash, '480.webp', 'webp');
	await keep(film.hash, 'original', '0123456789');
	const finders = {
		findPublishedFile: async ({ hash }: { hash: string }) => {
			if (isAway) throw new Error('The database is away.');
			const file = [picture, unmeasured, film].find((one) => one.hash === hash);
			if (file) return { isShown: true as const, file, refs: ['aaaaaa', 'bbbbbb'] };
			return hash === gone ? { isShown: false as const } : null;
		},
		findPreviewFile: async ({ token, hash }: { token: string; hash: string }) => {
			if (token === 'ended') return 'ended' as const;
			return token === 'open' && hash === film.hash ? film : null;
		},
	};
	server = createServer((request, response) => {
		const address = classify(request.url ?? '');
		if (address.kind !== 'file' && address.kind !== 'preview-file') return void response.destroy();
		void answerFile(
			address,
			finders,
			{ method: request.method ?? '', asked: request.headers, isReady: async () => !isAway },
			response,
		);
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await folder.remove();
});

async function get(path: string, init: RequestInit = {}) {
	const response = await fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, init);
	return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

describe('a public file', () => {
	test('may be kept by who saw it, is purged by its statements, and runs nothing', async () => {
		const { status, headers, body } = await get(`/files/${picture.hash}/480.webp`);
		expect([status, body]).toEqual([200, 'webp']);
		expect(headers).toMatchObject({
			'content-type': 'image/webp',
			'content-length': '4',
			'cache-control': 'public, max-age=31536000, immutable, s-maxage=60',
			'cache-tag': 'statement:aaaaaa,statement:bbbbbb',
			'x-content-type-options': 'nosniff',
		});
		expect(headers['content-security-policy']).toContain("default-src 'none'");
	});

	test('of a picture nobody gets as it was taken, nor in a size that it does not have', async () => {
		for (const name of ['lake.jpg', 'original', '960.webp', '480.avif', '480.jpg%2F', '%E0%A4%A'])
			expect((await get(`/files/${picture.hash}/${name}`)).status, name).toBe(404);
		expect((await get(`/files/${unmeasured.hash}/lake.jpg`)).status).toBe(404);
	});

	test('is played from where one wants, and asked about without its body', async () => {
		const address = `/files/${film.hash}/lake.webm`;
		expect(await get(address, { headers: { range: 'bytes=4-6' } })).toMatchObject({
			status: 206,
			body: '456',
			headers: { 'content-range': 'bytes 4-6/10', 'content-type': 'video/webm' },
		});
		const beyond = await get(address, { headers: { range: 'bytes=10-' } });
		expect(beyond).toMatchObject({
			status: 416,
			headers: { 'cache-control': 'no-store', 'content-range': 'bytes */10', 'content-length': '0' },
		});
		expect([beyond.headers.etag, beyond.headers['cache-tag']]).toEqual([undefined, undefined]);
		const head = await get(address, { method: 'HEAD' });
		expect(head).toMatchObject({
			status: 200,
			body: '',
			headers: { 'content-length': '10', 'accept-ranges': 'bytes' },
		});
		const known = await get(address, { headers: { 'if-none-match': head.headers.etag ?? '' } });
		expect([known.status, known.body]).toEqual([304, '']);
	});

	test('is not shown while nobody can be asked whether it may be, and that is said', async () => {
		isAway = true;
		const { status, headers } = await get(`/files/${film.hash}/lake.webm`);
		isAway = false;
		expect([status, headers['retry-after']]).toEqual([503, '30']);
		expect((await get(`/files/${film.hash}/lake.webm`)).status).not.toBe(503);
	});

	test('is gone when only a removed text showed it, and nowhere when none did', async () => {
		const removed = await get(`/files/${gone}/lake.webm`);
		expect([removed.status, removed.headers['cache-control']]).toEqual([410, 'no-store']);
		expect((await get(`/files/${'d'.repeat(64)}/lake.webm`)).status).toBe(404);
		expect((await get(`/files/lake/lake.webm`)).status).toBe(404);
	});
});

describe('a file of a preview', () => {
	const at = (token: string, { hash, name }: FileFacts) => `/de/preview/${token}/files/${hash}/${name}`;

	test('is for one reader, of that draft alone, until the link ends', async () => {
		const { status, headers, body } = await get(at('open', film));
		expect([status, body]).toEqual([200, '0123456789']);
		expect(headers).toMatchObject({
			'cache-control': 'private, no-store',
			'x-robots-tag': 'noindex, nofollow',
			'referrer-policy': 'no-referrer',
		});
		expect(headers).not.toHaveProperty('cache-tag');
		expect((await get(at('open', picture))).status).toBe(404);
		expect((await get(at('guessed', film))).status).toBe(404);
		expect((await get(at('ended', film))).status).toBe(410);
	});
});
