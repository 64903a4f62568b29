import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '@/archive/freshness/read-changes';
import { findFreePort } from '@/platform/free-port';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { mirrorArchive } from './mirror-archive';

interface Page {
	status?: number;
	body?: string;
	type?: string;
	tags?: string;
	to?: string;
}

/** A small site, which counts what it is asked. */
let site: Map<string, Page>;
let asked: string[];
let server: Server;
let from: string;
let temporary: Temporary;
let folder: string;

beforeAll(async () => {
	temporary = await makeTemporary('mirror');
	const port = await findFreePort();
	from = `http://127.0.0.1:${port}`;
	server = createServer((request, response) => {
		const path = request.url ?? '';
		const {
			status = 200,
			body = '',
			type = 'text/html',
			tags,
			to,
		} = site.get(path) ?? { status: 404, body: 'Not here' };
		asked.push(path);
		const etag = `"${Buffer.from(body).toString('base64url')}"`;
		const isKnown = status === 200 && request.headers['if-none-match'] === etag;
		const headers = {
			'content-type': type,
			etag,
			...(tags ? { 'cache-tag': tags } : {}),
			...(to ? { location: to } : {}),
		};
		response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? undefined : body);
	});
	await new Promise<void>((resolve) => server.listen(port, resolve));
});
afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await temporary.remove();
});
beforeEach(async () => {
	folder = temporary.path(`mirror-${Math.random()}`);
	asked = [];
	const page = '/en/statements/abc123/water';
	site = new Map<string, Page>([
		[
			'/sitemap.xml',
			{ type: 'application/xml', body: '<loc>https://archive.example/sitemaps/1.xml</loc>', tags: 'statements' },
		],
		[
			'/sitemaps/1.xml',
			{ type: 'application/xml', body: `<loc>https://archive.example${page}</loc>`, tags: 'statements' },
		],
		[
			'/en',
			{
				body: `<a href="/en/desk">Desk</a> <a href="/en/statements?after=1">Next</a> <a href="/a.css">`,
				tags: 'labels',
			},
		],
		['/a.css', { type: 'text/css', body: '@font-face { src: url("../f.woff2") }' }],
		['/f.woff2', { type: 'font/woff2', body: 'letters' }],
		[page, { body: `Water <a href="${page}.md">Markdown</a>`, tags: 'statement:abc123' }],
		[`${page}.md`, { body: 'Water', type: 'text/markdown', tags: 'statement:abc123' }],
		['/en/statements/abc123', { status: 308, to: page }],
		['/s/abc123', { status: 302, to: page }],
		['/s/abc123/editions.json', { type: 'application/json', body: '{"ref":"abc123"}', tags: 'statement:abc123' }],
	]);
});

const run = (changes?: string[] | null) =>
	mirrorArchive({
		folder,
		from,
		publicUrl: 'https://archive.example',
		...(changes === undefined ? {} : { readChanges: async () => readingOf(changes) }),
	});

function readingOf(tags: string[] | null): Reading {
	const bookmark = { identity: 'one', xid: '1', at: new Date().toISOString() };
	return { changes: tags && [{ id: '1', tags }], newest: [], bookmark };
}

const read = (file: string) => readFile(join(folder, file), 'utf8');

describe('a mirror', () => {
	test('holds what sitemaps list, what pages link to and what they are made of, and nothing of the desk', async () => {
		const tally = await run();
		expect(tally.failed).toEqual([]);
		expect(await read('en/statements/abc123/water.html')).toContain('Water');
		expect(await read('en/statements/abc123/water.md')).toBe('Water');
		expect(await read('f.woff2')).toBe('letters');
		expect(await read('s/abc123/editions.json')).toBe('{"ref":"abc123"}');
		expect(asked).not.toContain('/en/desk');
		expect(asked.filter((path) => path.includes('?'))).toEqual([]);
		expect(await read('.rostrum/nginx.conf')).toContain('"en/abc123" "/en/statements/abc123/water";');
	});

	test('asks again only for what shows a change', async () => {
		await run(null);
		asked = [];
		site.set('/en/statements/abc123/water', { body: 'Clean water', tags: 'statement:abc123' });
		const tally = await run(['statement:abc123']);
		expect(tally.written).toBe(1);
		expect(await read('en/statements/abc123/water.html')).toBe('Clean water');
		expect(asked).toContain('/en/statements/abc123/water.md');
		expect(asked).not.toContain('/sitemaps/1.xml');
	});

	test('without a word of changes asks for everything and writes only what differs', async () => {
		await run();
		site.set('/en/statements/abc123/water.md', { body: 'Clean water', type: 'text/markdown' });
		const tally = await run();
		expect(tally).toMatchObject({ written: 1, deleted: 0, failed: [] });
	});

	test('loses what is removed, and says so in its place', async () => {
		await run(null);
		const page = '/en/statements/abc123/water';
		for (const path of [page, `${page}.md`, '/en/statements/abc123', '/s/abc123/editions.json']) {
			site.set(path, { status: 410, body: 'Removed' });
		}
		const tally = await run(['statement:abc123']);
		expect(tally.deleted).toBe(3);
		await expect(read('en/statements/abc123/water.html')).rejects.toThrow('ENOENT');
		await expect(read('s/abc123/editions.json')).rejects.toThrow('ENOENT');
		expect(await read('.rostrum/told/en/abc123.html')).toBe('Removed');
		expect(await read('.rostrum/nginx.conf')).toContain('"en/abc123" "410";');
	});

	test('leads on from what leads elsewhere', async () => {
		await run(null);
		const page = '/en/statements/abc123/water';
		for (const path of [page, '/en/statements/abc123']) site.set(path, { status: 308, to: '/en/statements/def456' });
		site.set(`${page}.md`, { status: 308, to: 'https://archive.example/s/def456' });
		site.set('/s/abc123', { status: 308, to: '/s/def456' });
		const tally = await run(['statement:abc123']);
		expect(tally.deleted).toBe(2);
		await expect(read('en/statements/abc123/water.html')).rejects.toThrow('ENOENT');
		const rules = await read('.rostrum/nginx.conf');
		expect(rules).toContain('"en/abc123" "/en/statements/def456";');
		expect(rules).toContain(`"${page}.md" "/s/def456";`);
		expect(rules).toContain('"/abc123" "/s/def456";');
	});

	test('is completed by the next run when one failed, and a lost file comes back', async () => {
		const broken = site.get('/a.css');
		site.delete('/a.css');
		await run();
		await expect(read('a.css')).rejects.toThrow('ENOENT');
		if (broken) site.set('/a.css', broken);
		await run();
		expect(await read('f.woff2')).toBe('letters');
		await rm(join(folder, 'f.woff2'));
		await run();
		expect(await read('f.woff2')).toBe('letters');
		const left = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.new-'));
		expect(left).toEqual([]);
	});

	test('writes nothing outside of its folder', async () => {
		site.set('/en', { body: '<a href="/en/%2e%2e%2f%2e%2e%2fescaped">' });
		site.set('/en/%2e%2e%2f%2e%2e%2fescaped', { body: 'out' });
		const tally = await run();
		expect(tally.failed).toEqual([expect.stringContaining('leads out of the mirror')]);
	});

	test('keeps all that it holds where it asks somebody else, or nobody', async () => {
		await run();
		site.clear();
		await expect(run()).rejects.toThrow(`There is no archive at ${from}: ${from}/en answers 404.`);
		expect(await read('en/statements/abc123/water.html')).toContain('Water');
		const nobody = `http://127.0.0.1:${await findFreePort()}`;
		const asking = mirrorArchive({ folder, from: nobody, publicUrl: 'https://archive.example' });
		await expect(asking).rejects.toThrow(`The archive cannot be asked at ${nobody} (ECONNREFUSED).`);
		expect(await read('en/statements/abc123/water.html')).toContain('Water');
	}, 30_000);
});
