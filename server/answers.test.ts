import { request as ask, createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { shows } from '@/platform/shown';
import { PageCache } from './cache/page-cache';
import type { Whereabouts } from './decide-statement';
import type { Standing } from './freshness';
import { makeFrontDoor } from './front-door';
import type { Act } from './known-acts';
import { Limits } from './limits';
import type { NextHandler } from './render';
import { warmUp } from './warm-up';

/** An archive of one statement, whose text can change and which can fail. */
let text = 'one';
let fails = false;
let rendered: string[] = [];
/** Until when nothing is rendered. */
let waiting: Promise<void> | undefined;
let ahead: { ref: string; locale: string; rendered: number }[] = [];
let standing: Standing = 'following';
let cache: PageCache;
let server: Server;

const next: NextHandler = async (request, response) => {
	const url = request.url ?? '';
	rendered.push(url);
	await Promise.all([waiting, new Promise((resolve) => setTimeout(resolve, 5))]);
	response.setHeader('Content-Type', url.includes('.md') ? 'text/markdown' : 'text/html');
	if (fails && !url.endsWith('/failure')) response.statusCode = 500;
	if (url.includes('/statements')) shows('statements');
	if (url.includes('.md'))
		response.setHeader('Cache-Control', url.includes('private') ? 'private' : 'public, s-maxage=60');
	response.end(`<p>${url} ${text}</p>`.padEnd(url.includes('.md') ? 2_000 : 0, '.'));
};

const findAddress = async ({ ref }: { ref: string }) => {
	if (fails) throw new Error('no database');
	shows(`statement:${ref}`);
	return ref === 'aaaaaa' ? ({ status: 'live', slug: 'speech', editions: 1, locales: [] } satisfies Whereabouts) : null;
};

const isKnown = (_: string, path: string) => !path.includes('nowhere');

const acts: Record<string, Act> = {
	in: { folder: 'sign-in/passkey', name: 'passkeyOptionsAction', takes: 0 },
	out: { folder: 'sign-in', name: 'signOutAction', takes: 0 },
};

beforeEach(async () => {
	[text, fails, rendered, standing] = ['one', false, [], 'following'];
	ahead = [];
	waiting = undefined;
	cache = new PageCache(4_000_000, null);
	server?.close();
	server = createServer(
		makeFrontDoor({
			next,
			findAddress,
			findNameAddress: async () => null,
			listPassages: async () => [],
			findPreviewLink: async () => null,
			findPublishedFile: async () => null,
			findPreviewFile: async () => null,
			askAhead: async ({ ref, locale }) => {
				ahead.push({ ref, locale, rendered: rendered.length });
				throw new Error('no database');
			},
			countOpening: async () => {},
			isKnown,
			findAct: (id) => acts[id],
			trustedProxies: 0,
			bodyTime: 60_000,
			cache,
			truth: {
				get standing() {
					return standing;
				},
				hasReplica: false,
				isTrusted: async () => standing === 'following',
				readerIsCurrent: async () => standing === 'following',
				catchUp: async () => {},
			},
			limits: new Limits({
				searchesPerMinute: 3,
				exportsPerMinute: 100,
				signInsPerMinute: 5,
				followsPerMinute: 5,
				previewsPerMinute: 5,
			}),
			metrics: { observeVisit: () => {}, observeMade: () => {}, answer: async () => {} },
		}),
	);
	await new Promise<void>((resolve) => server.listen(0, resolve));
});

interface Got {
	status: number | undefined;
	headers: IncomingMessage['headers'];
	body: string;
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asking = ask({ port, path, headers, method, agent: false }, async (response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of response) chunks.push(chunk);
			resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
		});
		asking.on('error', reject);
		asking.end();
	});
}

const page = '/en/statements/aaaaaa/speech';

test('what a statement’s page shows is asked for before it is rendered, of no other address', async () => {
	const page = await get('/en/statements/aaaaaa/speech');
	expect(page.status).toBe(200);
	expect(page.headers['cache-status']).toContain('miss');
	expect(ahead).toEqual([{ ref: 'aaaaaa', locale: 'en', rendered: 0 }]);
	await get('/en/statements/aaaaaa/other');
	await get('/en/statements/bbbbbb/speech');
	await get('/en/statements');
	expect(ahead).toHaveLength(1);
});

describe('a kept answer', () => {
	test('is made once, however many ask for it and whatever they add to the address', async () => {
		const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => get(`${page}?utm_source=${i}`)));
		answers.push(await get(page));
		expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
		expect(rendered).toEqual([page]);
		expect(answers.at(-1)?.headers).toMatchObject({
			'cache-status': 'rostrum; hit',
			'cache-tag': 'statement:aaaaaa,statements',
		});
	});

	test('is gone as soon as what it shows has changed', async () => {
		await get(page);
		text = 'two';
		expect((await get(page)).body).toContain('one');
		cache.drop(['statement:bbbbbb']);
		expect((await get(page)).body).toContain('one');
		cache.drop(['statement:aaaaaa']);
		expect((await get(page)).body).toContain('two');
	});

	test('of a statement that was not there yet is gone when it is', async () => {
		expect((await get('/s/bbbbbb')).status).toBe(404);
		expect((await get('/s/bbbbbb')).headers['cache-status']).toBe('rostrum; hit');
		cache.drop(['statement:bbbbbb']);
		expect((await get('/s/bbbbbb')).headers['cache-status']).toBe('rostrum; fwd=miss; stored');
	});

	test('of a statement that is not there is kept for a moment, however long ago the page that says so was made', async () => {
		await get('/s/bbbbbb');
		const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
		const told = [await get('/s/cccccc'), await get('/s/cccccc')];
		clock.mockReturnValue(Date.now() + 11_000);
		told.push(await get('/s/cccccc'));
		clock.mockRestore();
		expect(told.map(({ headers }) => headers['cache-status'])).toEqual([
			'rostrum; fwd=miss; stored',
			'rostrum; hit',
			'rostrum; fwd=stale; stored',
		]);
	});

	test('that its maker calls private is not kept', async () => {
		await get('/en/statements/aaaaaa/private.md');
		await get('/en/statements/aaaaaa/private.md');
		expect(rendered).toHaveLength(2);
	});
});

describe('a part of an answer for programs', () => {
	const file = '/en/statements/aaaaaa/speech.md';

	test('is given as asked', async () => {
		const whole = await get(file);
		expect(whole.headers['accept-ranges']).toBe('bytes');
		const part = await get(file, { range: 'bytes=10-19' });
		expect([part.status, part.body, part.headers['content-range']]).toEqual([
			206,
			whole.body.slice(10, 20),
			`bytes 10-19/${whole.body.length}`,
		]);
		const last = await get(file, { range: 'bytes=-5', 'if-range': whole.headers.etag ?? '' });
		expect([last.status, last.body]).toEqual([206, whole.body.slice(-5)]);
		const beyond = await get(file, { range: 'bytes=999999-' });
		expect([beyond.status, beyond.body]).toEqual([416, '']);
	});

	test('that is not there, or of another version than asked for, is nothing that a cache may keep at this address', async () => {
		const { headers } = await get(file);
		const range = 'bytes=0-1';
		const beyond = await get(file, { range: 'bytes=999999-' });
		const other = await get(file, { range, 'if-match': `"other", W/${headers.etag}` });
		expect([beyond.status, other.status, other.body]).toEqual([416, 412, '']);
		for (const { headers } of [beyond, other]) {
			expect(headers['cache-control']).toBe('no-store');
			expect([headers.etag, headers['cache-tag'], headers['content-type']]).toEqual([undefined, undefined, undefined]);
		}
		for (const wanted of [`"other", ${headers.etag}`, '*'])
			expect((await get(file, { range, 'if-match': wanted })).status).toBe(206);
		expect((await get('/s/aaaaaa', { 'if-match': '"other"' })).status).toBe(302);
	});

	test('is the whole when it has changed, when several are asked for, and of a page', async () => {
		expect((await get(file, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
		expect((await get(file, { range: 'bytes=0-1,5-6' })).status).toBe(200);
		expect((await get(page, { range: 'bytes=0-1' })).status).toBe(200);
	});
});

describe('what is nowhere', () => {
	test('is never asked of Next and fills nothing', async () => {
		const addresses = Array.from({ length: 200 }, (_, i) => [
			`/en/nowhere${i}`,
			`/xx${i}/y`,
			`/nowhere${i}.xml`,
		]).flat();
		const answers = await Promise.all(addresses.map((address) => get(address)));
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
		expect(new Set(rendered)).toEqual(new Set(['/en/not-found']));
		const kept = Object.values(cache.shelves).reduce((sum, { count }) => sum + count, 0);
		expect(kept).toBeLessThanOrEqual(2);
	});

	test('is made before anyone asks, as front pages, lists and the newest texts are', async () => {
		const [listener] = server.listeners('request') as RequestListener[];
		const newest = async () => [{ ref: 'aaaaaa', slug: 'speech' }];
		if (listener) await warmUp(listener, newest);
		rendered = [];
		expect((await get('/de/nowhere')).status).toBe(404);
		for (const path of ['/ru', '/es/statements', '/fr/statements/aaaaaa/speech'])
			expect((await get(path)).headers['cache-status']).toBe('rostrum; hit');
		expect(rendered).toEqual([]);
	});

	test('in floods pushes out no page', async () => {
		await get(page);
		const slugs = Array.from({ length: 500 }, (_, i) => get(`/en/statements/aaaaaa/slug-${i}`));
		expect(new Set((await Promise.all(slugs)).map(({ status }) => status))).toEqual(new Set([308]));
		expect((await get(page)).headers['cache-status']).toBe('rostrum; hit');
		expect(cache.shelves.others.bytes).toBeLessThanOrEqual(4_000_000 * 0.06);
	});

	test('in stylesheets put together anyhow pushes out no page', async () => {
		await get(page);
		const { bytes } = cache.shelves.pages;
		const asked = await Promise.all(Array.from({ length: 50 }, (_, i) => get(`/_next/static/chunks/a!b${i}.css`)));
		expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
		expect(cache.shelves.pages.bytes).toBe(bytes);
		expect(cache.shelves.questions.bytes).toBeGreaterThan(0);
	});
});

describe('when things fail', () => {
	test('a page that was kept is served as it was, marked, and a new one is not invented', async () => {
		await get(page);
		[standing, fails] = ['cut-off', true];
		const kept = await get(page);
		expect([kept.status, kept.headers['cache-status']]).toEqual([200, 'rostrum; hit; ttl=0; detail=stale-if-error']);
		const other = await get('/en/statements/bbbbbb/x');
		expect([other.status, other.headers['cache-control'], other.headers['retry-after']]).toEqual([
			503,
			'no-store',
			'30',
		]);
		[standing, fails] = ['following', false];
		expect((await get(page)).headers['cache-status']).toBe('rostrum; hit');
	});

	test('the desk says that it cannot work now, to browsers and to programs, without asking', async () => {
		standing = 'cut-off';
		const [page, text] = [await get('/de/desk'), await get('/de/desk/drafts/1/text')];
		expect([page.status, page.body, page.headers['cache-control']]).toEqual([
			503,
			'<p>/de/failure one</p>',
			'no-store',
		]);
		expect(text.status).toBe(503);
		expect(rendered).toEqual(['/de/failure']);
	});

	test('what is made while changes are not heard of is not kept', async () => {
		await get('/en/not-there/nowhere');
		standing = 'asking';
		expect((await get('/_next/static/a.js')).status).toBe(200);
		expect((await get('/_next/static/a.js')).headers['cache-status']).toBe('rostrum; fwd=miss');
	});

	test('several stylesheets in one are made of each, once, and of nothing where one is missing', async () => {
		const folder = '/_next/static/chunks';
		const found = await get(`${folder}/a!b.css`);
		expect(found.body).toBe(`<p>${folder}/a.css one</p><p>${folder}/b.css one</p>`);
		expect(found.headers['cache-control']).toContain('immutable');
		await get(`${folder}/a!b.css`);
		expect(rendered).toEqual([`${folder}/a.css`, `${folder}/b.css`]);
		fails = true;
		expect((await get(`${folder}/a!c.css`)).status).toBeGreaterThanOrEqual(500);
	});

	test('a failed answer is not kept', async () => {
		fails = true;
		expect((await get('/en/statements')).status).toBe(503);
		fails = false;
		expect((await get('/en/statements')).status).toBe(200);
	});
});

describe('how the cache took part is said as RFC 9211 has it', () => {
	const told = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
		const answer = await get(path, headers, method);
		return [answer.status, answer.headers['cache-status']];
	};

	/** Lets nothing be rendered until three ask for it. */
	async function whileMaking<Result>(ask: () => Promise<Result>): Promise<Result> {
		let go = () => {};
		waiting = new Promise((resolve) => {
			go = resolve;
		});
		const join = vi.spyOn(cache.flights, 'join');
		const asked = ask();
		await vi.waitFor(() => expect(join).toHaveBeenCalledTimes(3));
		go();
		return asked;
	}

	test('by who asks first, by who asks meanwhile, and by who asks then', async () => {
		const all = await whileMaking(() => Promise.all([told(page), told(page), told(`${page}?utm_source=x`)]));
		expect(all.sort()).toEqual([
			[200, 'rostrum; fwd=miss; stored'],
			[200, 'rostrum; fwd=miss; stored; collapsed'],
			[200, 'rostrum; fwd=miss; stored; collapsed'],
		]);
		expect(await told(page)).toEqual([200, 'rostrum; hit']);
		expect(await told(page, {}, 'HEAD')).toEqual([200, 'rostrum; hit']);
		const { etag = '' } = (await get(page)).headers;
		expect(await told(page, { 'if-none-match': etag })).toEqual([304, 'rostrum; hit']);
	});

	test('by who came too late for what was being made', async () => {
		const all = await whileMaking(async () => {
			const early = [told(page), told(page)];
			await vi.waitFor(() => expect(cache.flights.join).toHaveBeenCalledTimes(2));
			cache.drop(['statement:aaaaaa']);
			return Promise.all([...early, told(page)]);
		});
		expect(all.map(([, status]) => status).sort()).toEqual([
			'rostrum; fwd=miss',
			'rostrum; fwd=miss; collapsed',
			'rostrum; fwd=miss; stored; collapsed=?0',
		]);
	});

	test('when its time is over, and when it could not be made anew then', async () => {
		await get(page);
		const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000 + 42_000);
		fails = true;
		const failed = await told(page);
		fails = false;
		const again = await told(page);
		clock.mockRestore();
		expect(failed).toEqual([200, 'rostrum; fwd=stale; fwd-status=503; ttl=-42; detail=stale-if-error']);
		expect(again).toEqual([200, 'rostrum; fwd=stale; stored']);
	});

	test('when nobody can be asked, for as long as that takes', async () => {
		await get(page);
		standing = 'cut-off';
		const early = await told(page);
		const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000 + 42_000);
		const late = await told(page);
		clock.mockRestore();
		expect([early, late]).toEqual([
			[200, 'rostrum; hit; ttl=0; detail=stale-if-error'],
			[200, 'rostrum; hit; ttl=-42; detail=stale-if-error'],
		]);
	});

	test('when nothing is ever kept at an address, or what is made may not be', async () => {
		expect(await told('/en//statements')).toEqual([308, 'rostrum; fwd=bypass']);
		expect(await told('/en/statements/aaaaaa/private.md')).toEqual([200, 'rostrum; fwd=miss']);
		fails = true;
		expect(await told('/en/statements')).toEqual([503, 'rostrum; fwd=miss']);
	});

	test('not where the answer is about the request, or about what cannot be asked', async () => {
		for (const word of ['a', 'b', 'c']) await get(`/en/statements?q=${word}`);
		expect(await told('/en/statements?q=d')).toEqual([429, undefined]);
		expect(await told(page, {}, 'PUT')).toEqual([405, undefined]);
		expect(await told('/en/%')).toEqual([400, undefined]);
		standing = 'cut-off';
		expect(await told('/en/statements/bbbbbb/x')).toEqual([503, undefined]);
		expect(await told('/de/desk')).toEqual([503, undefined]);
	});
});

describe('who signs in too often', () => {
	test('is asked to wait, and the page to do it is still there', async () => {
		const answers = [];
		for (let i = 0; i < 6; i++) answers.push(await get('/de/sign-in', { 'content-length': '0' }, 'POST'));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
		expect(answers[5]?.body).toContain('/de/busy');
		expect(Number(answers[5]?.headers['retry-after'])).toBeGreaterThan(0);
		expect((await get('/de/sign-in')).status).toBe(200);
	});
});

describe('who signs in too often by way of other pages of the desk', () => {
	test('is asked to wait, and may still sign out', async () => {
		const post = (path: string, headers: Record<string, string>, body: string) =>
			fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { method: 'POST', headers, body });
		const name = '$ACTION_ID_in';
		const form = `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n--x--\r\n`;
		const ways = [
			() => post('/de/desk', { 'next-action': 'in' }, '[]'),
			() => post('/fr/desk/new', { 'next-action': 'in' }, '[]'),
			() => post('/api/desk/x', { 'content-type': 'multipart/form-data; boundary=x' }, form),
		];
		const statuses: number[] = [];
		for (let i = 0; i < 6; i++) for (const way of ways.slice(i % 3, (i % 3) + 1)) statuses.push((await way()).status);
		expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
		expect((await post('/de/sign-in', {}, '')).status).toBe(429);
		expect((await post('/de/desk', { 'next-action': 'out' }, '[]')).status).toBe(200);
		expect((await post('/de/desk', {}, '')).status).toBe(200);
	});
});

describe('who searches too much', () => {
	test('is asked to wait; what is kept is still given', async () => {
		const answers = [];
		for (const word of ['a', 'b', 'c', 'd']) answers.push(await get(`/en/statements?q=${word}`));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
		expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0);
		expect(answers[3]?.body).toContain('/en/busy');
		expect((await get('/en/statements?q=a')).status).toBe(200);
		expect((await get(page)).status).toBe(200);
	});
});
