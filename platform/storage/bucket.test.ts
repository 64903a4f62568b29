import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bucket, bucketStorage } from './bucket';

const keys = { accessKeyId: 'RSTRM', secretAccessKey: 'only for this test' };
const kept = new Map<string, { bytes: Buffer; media: string | undefined }>();
let server: Server;
let bucket: Bucket;

const hmac = (key: string | Buffer, words: string) => createHmac('sha256', key).update(words).digest();
const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');

/** Checks a request's signature as a service does that knows the secret (AWS Signature Version 4, single chunk). */
function isSigned(request: IncomingMessage): boolean {
	const { authorization = '', 'x-amz-date': moment = '', 'x-amz-content-sha256': content } = request.headers;
	const parts = /^AWS4-HMAC-SHA256 Credential=(.+?), ?SignedHeaders=(.+?), ?Signature=([0-9a-f]{64})$/.exec(
		authorization,
	);
	const [, credential = '', names = '', signature] = parts ?? [];
	const [id, day = '', region = '', service = '', end = ''] = credential.split('/');
	const url = new URL(request.url ?? '', 'http://here');
	const headers = names.split(';').map((name) => `${name}:${request.headers[name]}\n`);
	const asked = [request.method, url.pathname, '', headers.join(''), names, content].join('\n');
	const scope = [day, region, service, end].join('/');
	const signed = ['AWS4-HMAC-SHA256', moment, scope, sha256(asked)].join('\n');
	const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`);
	return (
		id === keys.accessKeyId &&
		service === 's3' &&
		names.split(';').includes('host') &&
		hmac(key, signed).toString('hex') === signature
	);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const body = await buffer(request);
	const name = request.url ?? '';
	if (!isSigned(request)) return void response.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>');
	if (request.method === 'PUT') {
		if (request.headers['content-length'] === undefined) return void response.writeHead(411).end();
		kept.set(name, { bytes: body, media: request.headers['content-type'] });
		return void response.writeHead(200).end();
	}
	if (name.endsWith('/torn')) {
		response.writeHead(200, { 'content-length': 10 }).write('01234');
		return void setTimeout(() => request.socket.resetAndDestroy(), 50);
	}
	const found = kept.get(name)?.bytes;
	if (!found) return void response.writeHead(404).end();
	const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
	const part = start && end ? found.subarray(Number(start), Number(end) + 1) : found;
	response.writeHead(start ? 206 : 200, { 'content-length': part.length });
	response.end(request.method === 'HEAD' ? undefined : part);
}

beforeAll(async () => {
	server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const endpoint = `http://localhost:${(server.address() as AddressInfo).port}`;
	bucket = { endpoint, bucket: 'archive', region: 'eu-central-1', ...keys };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('a bucket', () => {
	test('keeps bytes as they come and gives them back, whole or in part', async () => {
		const storage = bucketStorage(bucket);
		expect(await storage.sizeOf('ab/abc/original')).toBeNull();
		const bytes = Buffer.from('0123456789'.repeat(20_000));
		const stream = Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]);
		await storage.keep('ab/abc/original', stream, { size: bytes.length, media: 'video/webm' });
		await storage.keep('ab/abc/480.webp', Buffer.from('webp'), { size: 4, media: 'image/webp' });
		expect(kept.get('/archive/ab/abc/480.webp')).toMatchObject({ media: 'image/webp' });
		expect(await storage.sizeOf('ab/abc/original')).toBe(bytes.length);
		expect(await buffer(await storage.read('ab/abc/original'))).toEqual(bytes);
		expect((await buffer(await storage.read('ab/abc/original', { start: 3, end: 6 }))).toString()).toBe('3456');
	});

	test('says what the service says when it refuses, and that it does not answer', async () => {
		const stranger = bucketStorage({ ...bucket, secretAccessKey: 'guessed' });
		await expect(stranger.read('ab/abc/original')).rejects.toThrow(/403.*SignatureDoesNotMatch/);
		await expect(stranger.keep('x', Buffer.from('x'), { size: 1, media: 'text/vtt' })).rejects.toThrow(/403/);
		await expect(bucketStorage(bucket).read('ab/none/original')).rejects.toThrow(/404/);
		await expect(bucketStorage({ ...bucket, endpoint: 'http://localhost:1' }).sizeOf('x')).rejects.toThrow(
			/ECONNREFUSED/,
		);
	});

	test('waits for who reads slowly', async () => {
		const bytes = Buffer.alloc(30_000_000, 'slow');
		await bucketStorage(bucket).keep('ab/slow/original', bytes, { size: bytes.length, media: 'video/webm' });
		const patience = 1_000;
		const stream = await bucketStorage(bucket, patience).read('ab/slow/original');
		await sleep(patience * 2.5);
		expect((await buffer(stream)).length).toBe(bytes.length);
	});

	test('tells who reads that the service broke off', async () => {
		await expect(bucketStorage(bucket).read('ab/torn').then(buffer)).rejects.toThrow(/ECONNRESET|aborted/);
	});
});
