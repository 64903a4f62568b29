import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text as wordsOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onRequestError } from '@/instrumentation';
import { PageCache } from './cache/page-cache';
import { makeFrontDoor } from './front-door';
import type { Act } from './known-acts';
import { Limits } from './limits';
import type { NextHandler } from './render';

const long = `<p>${'The statement as it was given. '.repeat(60)}</p>`;
const page = `<html><head><script src="/_next/x.js"></script></head><body>${long}</body></html>`;
const seen: IncomingMessage['headers'][] = [];
/** Bodies as they came to Next. */
const bodies: string[] = [];

/** What Next fails with at these addresses, and tells the hook for it. */
const failures: Record<string, Error> = {
	'/en/desk/unreadable': new TypeError('Failed to parse body as FormData.'),
	'/en/desk/large': new Error('Body exceeded 1 MB limit.\nTo configure it, see elsewhere.'),
	'/en/desk/failing': new Error('Nothing is well.'),
};

/** Stands where Next stands: answers as Next does. */
const next: NextHandler = async (request, response) => {
	seen.push({ ...request.headers });
	if (request.method === 'POST') bodies.push(await wordsOf(request));
	if (request.url === '/en/broken') throw new Error('broken');
	const failure = failures[request.url ?? ''];
	if (failure) {
		const route = { routerKind: 'App Router', routePath: '', routeType: 'render' } as never;
		await onRequestError(failure, { path: request.url ?? '', method: 'POST', headers: {} }, route);
		response.statusCode = 500;
	}
	if (request.url?.endsWith('/failure')) response.statusCode = 200;
	if (request.url === '/en/error') response.statusCode = 500;
	response.setHeader('Content-Type', 'text/html; charset=utf-8');
	response.setHeader('X-Powered-By', 'Next.js');
	response.setHeader('Vary', 'rsc, next-router-state-tree, Accept-Encoding');
	if (request.url === '/en/dated.txt') response.setHeader('Last-Modified', 'Tue, 01 Oct 2024 00:00:00 GMT');
	response.setHeader('Set-Cookie', 'a=b');
	response.setHeader('Cache-Control', 'private, no-store');
	response.write(request.url?.endsWith('/failure') ? 'We are sorry.' : page.slice(0, 50));
	response.end(request.url?.endsWith('/failure') ? '' : page.slice(50));
};

const following = {
	standing: 'following' as const,
	hasReplica: false,
	isTrusted: async () => true,
	readerIsCurrent: async () => true,
	catchUp: async () => {},
};

/** Secrets of preview links that were opened. */
const opened: string[] = [];
const links: Record<string, { isOpen: boolean }> = { 'open-link': { isOpen: true }, 'ended-link': { isOpen: false } };
const findPreviewLink = async ({ token, version }: { token: string; version: string }) =>
	version === 'en' ? (links[token] ?? null) : null;

/** Server actions: one takes a form, one what its page kept before it, one nothing. */
const known: Record<string, Act> = {
	form: { folder: 'desk/names', name: 'mergeNamesAction', takes: 1 },
	state: { folder: 'desk/new', name: 'draftStatementAction', takes: 2 },
	bare: { folder: 'desk', name: 'lookAction', takes: 0 },
};

let server: Server;
const bodyTime = 150;
beforeAll(async () => {
	const find = async ({ ref }: { ref: string }) =>
		ref === 'bbbbbb' ? ({ status: 'removed' } as const) : Promise.reject(new Error('no database'));
	server = createServer(
		makeFrontDoor({
			next,
			findAddress: find,
			findNameAddress: async () => null,
			listPassages: async () => [],
			findPreviewLink,
			findPublishedFile: async () => null,
			findPreviewFile: async () => null,
			countOpening: async ({ token }) => {
				opened.push(token);
			},
			findAct: (id) => known[id],
			trustedProxies: 0,
			bodyTime,
			cache: new PageCache(10_000_000, null),
			truth: following,
			isKnown: (kind, path) => (kind === 'page' ? !path.endsWith('/text') : !path.includes('nowhere')),
			limits: new Limits({
				searchesPerMinute: 10,
				exportsPerMinute: 20,
				signInsPerMinute: 5,
				followsPerMinute: 5,
				previewsPerMinute: 12,
			}),
			metrics: { observeVisit: () => {}, observeMade: () => {}, answer: async () => {} },
		}),
	);
	await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Answer {
	status: number | undefined;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asking = ask({ port, path, headers, method, agent: false }, async (response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of response) chunks.push(chunk);
			resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
		});
		asking.on('error', reject);
		asking.end();
	});
}

/** The beginning of what is answered to these words. */
function say(words: string): Promise<string> {
	const socket = connect((server.address() as AddressInfo).port);
	socket.write(words);
	return new Promise((resolve, reject) => {
		socket.once('error', reject);
		socket.once('data', (data) => {
			socket.destroy();
			resolve(data.toString());
		});
	});
}

describe('a page of the reading room', () => {
	test('comes without Next’s scripts, cookies and marks, with its language, policy and caching', async () => {
		const { status, headers, body } = await get('/en/statements');
		expect(status).toBe(200);
		expect(body.toString()).toBe(`<html><head></head><body>${long}</body></html>`);
		expect(headers).toMatchObject({ 'content-language': 'en', vary: 'Accept-Encoding' });
		expect(headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=/);
		expect(headers['content-security-policy']).toContain("script-src 'self';");
		expect(headers['set-cookie'] ?? headers['x-powered-by']).toBeUndefined();
	});

	test('is not sent again to who has it; each coding has its own tag', async () => {
		const codings = await Promise.all(['br', 'gzip', ''].map((coding) => get('/en', { 'accept-encoding': coding })));
		const tags = codings.map(({ headers }) => headers.etag ?? '');
		expect(new Set(tags).size).toBe(3);
		expect(tags.every((tag) => /^"[\w.-]+"$/.test(tag))).toBe(true);
		const [br, gzip, plain] = codings.map(({ body }) => body);
		expect(brotliDecompressSync(br ?? '')).toEqual(plain);
		expect(gunzipSync(gzip ?? '')).toEqual(plain);

		const again = await get('/en', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${tags[0]}` });
		expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tags[0]]);
		expect((await get('/en', { 'accept-encoding': 'gzip', 'if-none-match': tags[0] ?? '' })).status).toBe(200);
	});

	test('answers HEAD as GET without the body', async () => {
		const [whole, head] = [await get('/en'), await get('/en', {}, 'HEAD')];
		expect(head.body.length).toBe(0);
		expect(head.headers['content-length']).toBe(String(whole.body.length));
		expect(head.headers.etag).toBe(whole.headers.etag);
	});

	test('is the same for everyone, as feeds and built files are: Next sees nothing of who asks', async () => {
		const inward = {
			cookie: 'a=b',
			rsc: '1',
			accept: 'text/x-component',
			'next-action': 'x',
			'content-security-policy': "script-src 'nonce-x'",
			'if-match': '*',
			'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT',
			'if-range': '"x"',
		};
		for (const path of ['/en/new', '/en/new.atom', '/_next/static/new.js']) {
			const answer = await get(path, inward);
			expect([answer.status, answer.headers.vary], path).toEqual([200, 'Accept-Encoding']);
			expect(Object.keys(seen.at(-1) ?? {}).filter((name) => name in inward)).toEqual([]);
		}
	});

	test('has one address, to which others of the same meaning lead', async () => {
		const { status, headers } = await get('/en/./x/../st%61tements?q=a');
		expect([status, headers.location]).toEqual([308, '/en/statements?q=a']);
		expect((await get('http://elsewhere.example/en/statements?q=whole')).status).toBe(200);
		expect(seen.at(-1)?.host).toMatch(/^localhost/);
	});

	test.each(['/en', '/en/statements.atom', '/robots.txt', '/look.js', '/_next/static/a.js'])(
		'can only be read, as what is at %s',
		async (path) => {
			for (const method of ['POST', 'PUT', 'DELETE', 'TRACE']) {
				const { status, headers } = await get(path, {}, method);
				expect([status, headers.allow], method).toEqual([405, 'GET, HEAD']);
			}
		},
	);
});

describe('a part of an answer', () => {
	test('is sent as it is, unless the client holds the whole already', async () => {
		const whole = await get('/en/part.txt');
		const part = await get('/en/part.txt', { range: 'bytes=3-6', 'accept-encoding': 'br' });
		expect([part.status, part.body.toString()]).toEqual([206, whole.body.subarray(3, 7).toString()]);
		for (const range of ['bytes=3-6', 'bytes=999999-']) {
			const held = await get('/en/part.txt', { range, 'if-none-match': whole.headers.etag ?? '' });
			expect([held.status, held.body.length, held.headers.etag]).toEqual([304, 0, whole.headers.etag]);
		}
		const beyond = await get('/en/part.txt', { range: 'bytes=999999-' });
		expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.body.length}`]);
		expect(beyond.headers['content-security-policy']).toContain("default-src 'none'");
		expect(beyond.headers['x-content-type-options']).toBe('nosniff');
	});

	test('of what has not changed since a day is not sent to who knows no tag', async () => {
		const ask = (since: string) => get('/en/dated.txt', { 'if-modified-since': since });
		expect((await ask('Tue, 01 Oct 2024 00:00:00 GMT')).status).toBe(304);
		expect((await ask('Mon, 30 Sep 2024 23:59:59 GMT')).status).toBe(200);
		expect((await ask('a fine day')).status).toBe(200);
		const unless = (since: string) => get('/en/dated.txt', { 'if-unmodified-since': since });
		expect((await unless('Tue, 01 Oct 2024 00:00:00 GMT')).status).toBe(200);
		expect((await unless('Mon, 30 Sep 2024 23:59:59 GMT')).status).toBe(412);
		expect((await unless('a fine day')).status).toBe(200);
	});
});

describe('what cannot be answered', () => {
	test('a removed statement is gone', async () => {
		expect((await get('/en/statements/bbbbbb/x')).status).toBe(410);
	});

	test('without its database the archive says that it is unavailable, and nobody keeps that', async () => {
		const { status, headers, body } = await get('/en/statements/aaaaaa/x');
		expect([status, headers['cache-control'], body.toString()]).toEqual([503, 'no-store', 'We are sorry.']);
		expect(headers['retry-after']).toBe('30');
	});

	test('a page that fails is replaced by the page that says so', async () => {
		expect((await get('/en/error')).body.toString()).toBe('We are sorry.');
		expect((await get('/en/broken')).status).toBe(503);
	});

	test('a request to several hosts is refused, also where an answer is kept', async () => {
		await get('/en/hosted');
		const ask = (name: string) => say(`GET /en/hosted HTTP/1.1\r\nHost: a.example\r\n${name}: b.example\r\n\r\n`);
		expect(await ask('hOST')).toMatch(/^HTTP\/1.1 400 /);
		expect(await ask('Most')).toMatch(/^HTTP\/1.1 200 /);
	});

	test.each(['/%', '/en\\x', `/${'x'.repeat(5000)}`])('a broken address is refused', async (path) => {
		expect((await get(path)).status).toBeGreaterThanOrEqual(400);
	});

	test('is said in words that nobody keeps, and that run nothing', async () => {
		const answers = [
			await get('/%'),
			await get('/en', {}, 'PUT'),
			await get('/healthz'),
			await get(`/files/${'a'.repeat(64)}/x`),
		];
		expect(answers.map(({ status }) => status)).toEqual([400, 405, 200, 404]);
		for (const { headers } of answers) {
			expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
			expect(headers['content-security-policy']).toContain("default-src 'none'");
		}
	});
});

describe('what a mail’s secret opens', () => {
	test('is for one reader, and its address goes nowhere with what the page loads and links to', async () => {
		const isPrivate = {
			'cache-control': 'private, no-store',
			'x-robots-tag': 'noindex, nofollow',
			'referrer-policy': 'strict-origin',
		};
		expect((await get('/en/follow/secret')).headers).toMatchObject(isPrivate);
		const form = await get('/en/follow/secret', { 'content-length': '0' }, 'POST');
		expect(form.headers['referrer-policy']).toBe('strict-origin');
		expect((await get('/en/follow')).headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
	});
});

describe('a preview', () => {
	const isPrivate = {
		'cache-control': 'private, no-store',
		'x-robots-tag': 'noindex, nofollow',
		'referrer-policy': 'no-referrer',
	};

	test('is for one reader: stripped as a public page, kept, listed and passed on by nobody, and counted', async () => {
		const { status, headers, body } = await get('/en/preview/open-link', { cookie: 'a=b' });
		expect(status).toBe(200);
		expect(headers).toMatchObject({ ...isPrivate, 'content-language': 'en' });
		expect(headers['content-security-policy']).toContain("script-src 'self';");
		expect(headers['set-cookie'] ?? headers.etag ?? headers['cache-status']).toBeUndefined();
		expect(body.toString()).toBe(`<html><head></head><body>${long}</body></html>`);
		await get('/en/preview/open-link', {}, 'HEAD');
		expect(opened).toEqual(['open-link']);
	});

	test('is gone when its link has ended, and nowhere in another language, below it or by another secret', async () => {
		const gone = await get('/en/preview/ended-link');
		expect([gone.status, gone.headers]).toMatchObject([410, isPrivate]);
		for (const path of ['/de/preview/open-link', '/en/preview/open-link/x', '/en/preview/guessed', '/en/preview']) {
			const answer = await get(path);
			expect([answer.status, answer.headers], path).toMatchObject([404, isPrivate]);
		}
		expect((await get('/en/preview/open-link', {}, 'POST')).status).toBe(405);
		expect(opened).toEqual(['open-link']);
	});

	test('is not guessed for long', async () => {
		const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => get(`/en/preview/guess-${n}`)));
		expect(answers.map(({ status }) => status)).toContain(429);
	});

	test('lets its files be asked for often enough for players, and not without end', async () => {
		const ask = (n: number) =>
			get(`/en/preview/guess-${n}/files/${'a'.repeat(64)}/lake.webm`, { range: `bytes=${n}-` });
		const statuses: (number | undefined)[] = [];
		for (let n = 0; n <= 12 * 30; n += 20) {
			statuses.push(
				...(await Promise.all(Array.from({ length: 20 }, (_, more) => ask(n + more)))).map(({ status }) => status),
			);
		}
		expect(statuses.slice(0, 12 * 30)).toEqual(Array(12 * 30).fill(404));
		expect(statuses.slice(12 * 30)).toEqual(Array(20).fill(429));
	});
});

describe('a body that comes slowly', () => {
	/** The status that is answered to a body whose end comes after so many milliseconds, or never. */
	function send(path: string, end: number | null): Promise<number | undefined> {
		const { port } = server.address() as AddressInfo;
		return new Promise((resolve, reject) => {
			const headers = { 'content-length': '2' };
			const asking = ask({ port, path, headers, method: 'POST', agent: false }, (response) => {
				response.resume();
				resolve(response.statusCode);
			});
			asking.on('error', reject);
			asking.write('a');
			if (end !== null) void sleep(end).then(() => asking.end('b'));
		});
	}

	test('is waited for when it is a file, and cut off when it is not', async () => {
		expect(await send('/en/desk/drafts/aaaa/files', bodyTime * 4)).toBe(200);
		await expect(send('/en/desk/new', null)).rejects.toThrow(/hang up|ECONNRESET/);
	});
});

describe('the desk', () => {
	test('gets a nonce for Next’s scripts and is kept by nobody', async () => {
		const { headers, body } = await get('/en/desk', { 'content-security-policy': "script-src 'nonce-evil'" });
		const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy']?.toString() ?? '')?.[1];
		expect(nonce).toMatch(/^[\w+/=]{24}$/);
		expect(seen.at(-1)?.['content-security-policy']).toBe(headers['content-security-policy']);
		expect(headers['cache-control']).toBe('private, no-store');
		expect(body.toString()).toBe(page);
	});

	test('hears nothing of what only parts of Next say to each other, by a page or by a form of a reader', async () => {
		const inner = {
			'x-middleware-prefetch': '1',
			'x-middleware-subrequest': 'middleware',
			'x-invoke-path': '/en',
			'x-matched-path': '/en',
			'x-now-route-matches': '1=en',
			'x-prerender-revalidate': 'x',
			'x-nextjs-data': '1',
			'x-rostrum-a': '1',
			'next-resume': '1',
			'next-resume-state-length': '1',
		};
		for (const [path, method] of [
			['/en/desk', 'GET'],
			['/en/desk/drafts/ab12/files', 'POST'],
			['/en/follow/secret', 'POST'],
		] as const) {
			expect((await get(path, { ...inner, rsc: '1' }, method)).status).toBe(200);
			expect(Object.keys(seen.at(-1) ?? {}).filter((name) => name in inner)).toEqual([]);
			expect(seen.at(-1)?.rsc).toBe('1');
		}
	});

	test('is told on what its members’ saving depends', async () => {
		await get('/en/desk/drafts/ab12/text', { 'if-match': '"7"' }, 'PUT');
		expect(seen.at(-1)?.['if-match']).toBe('"7"');
	});

	test('says that a form cannot be read when that is why Next fails', async () => {
		const post = (path: string) => get(path, {}, 'POST');
		const broken = await post('/en/desk/unreadable');
		expect([broken.status, broken.body.toString()]).toEqual([400, 'The form cannot be read.\n']);
		expect(broken.headers['cache-control']).toBe('private, no-store');
		const large = await post('/en/desk/large');
		expect([large.status, large.body.toString()]).toEqual([413, 'The form is too large.\n']);
		expect((await post('/en/desk/failing')).status).toBe(500);
	});

	test('takes nothing that a page of another site sent, by whatever method, and is read from everywhere', async () => {
		const here = `http://localhost:${(server.address() as AddressInfo).port}`;
		const ask = (origin: string | null, path: string, method: string, also = {}) =>
			get(path, { ...(origin === null ? {} : { origin }), ...also }, method);
		const sent = [
			['/en/desk/new', 'POST'],
			['/en/desk/drafts/ab12/text', 'PUT'],
			['/en/desk/drafts/ab12/files', 'POST'],
		] as const;
		for (const [path, method] of sent) {
			const before = seen.length;
			for (const origin of [
				'null',
				'',
				'x',
				'https://',
				'https://evil.example',
				`${here}1`,
				'http://localhost.evil.example',
			])
				expect((await ask(origin, path, method)).status, `${path} from ${origin}`).toBe(403);
			expect((await ask(null, path, method, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
			const forged = { 'x-forwarded-host': 'evil.example' };
			expect((await ask('https://evil.example', path, method, forged)).status).toBe(403);
			expect(seen.length).toBe(before);
			for (const origin of [here, 'http://localhost:3000', null])
				expect((await ask(origin, path, method)).status, `${path} from ${origin}`).toBe(200);
		}
		expect((await ask('https://evil.example', '/en/desk', 'GET')).status).toBe(200);
	});

	test('has pages that take forms at most, and addresses that take more', async () => {
		const { status, headers } = await get('/en/desk', {}, 'DELETE');
		expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST']);
	});
});

describe('a server action', () => {
	/** Fields of a form, and the type that says where each ends. */
	function formOf(fields: Record<string, string>): Posted {
		const parts = Object.entries(fields).map(
			([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
		);
		return { body: `${parts.join('')}--x--\r\n`, 'content-type': 'multipart/form-data; boundary=x' };
	}

	interface Posted {
		body: string;
		'content-type'?: string;
		'next-action'?: string;
	}

	/** What is answered, and whether Next was asked. */
	async function post({ body, ...headers }: Posted, pause = 0): Promise<{ status: number; isDone: boolean }> {
		const before = bodies.length;
		const { port } = server.address() as AddressInfo;
		const status = await new Promise<number>((resolve, reject) => {
			const length = Buffer.byteLength(body);
			const all = { ...headers, 'content-length': length };
			const asking = ask({ port, path: '/en/desk/new', headers: all, method: 'POST', agent: false }, (response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			});
			asking.on('error', reject);
			asking.write(body.slice(0, 10));
			void sleep(pause).then(() => asking.end(body.slice(10)));
		});
		return { status, isDone: bodies.length > before };
	}

	const bound = (fields: Record<string, string>) => formOf({ $ACTION_REF_1: '', ...fields });

	test.each([
		['bare', { 'next-action': 'bare', body: '[]' }],
		['form', { 'next-action': 'form', ...formOf({ _1_title: 'A', '0': '["$K1"]' }) }],
		['state', { 'next-action': 'state', ...formOf({ _1_title: 'A', '0': '[{"reason":null},"$K1"]' }) }],
		['form without scripts', formOf({ $ACTION_ID_form: '', title: 'A' })],
		['state without scripts', bound({ '$ACTION_1:0': '{"id":"state","bound":"$@1"}', '$ACTION_1:1': '[{}]' })],
		['a long text', { 'next-action': 'form', ...formOf({ _1_text: 'Rede. '.repeat(80_000), '0': '["$K1"]' }) }],
		['more than Next takes', { 'next-action': 'form', ...formOf({ _1_text: 'x'.repeat(1_100_000) }) }],
	] satisfies [string, Posted][])('gets the whole of what was sent to it: %s', async (_, posted) => {
		for (const pause of [0, 20]) {
			expect(await post(posted, pause)).toEqual({ status: 200, isDone: true });
			expect(bodies.at(-1) === posted.body).toBe(true);
		}
	});

	test.each([
		['words that are no list', { 'next-action': 'form', body: '{not json' }],
		['nothing', { 'next-action': 'form', body: '' }],
		['no form', { 'next-action': 'form', body: '[]' }],
		['no form after what was kept', { 'next-action': 'state', ...formOf({ _1_title: 'A', '0': '["$K1"]' }) }],
		['other types', { 'next-action': 'state', body: '[1,2]' }],
		['a form that calls nothing', formOf({ title: 'A' })],
		['a form cut off', { 'next-action': 'form', ...formOf({}), body: '--x\r\nContent-Disp' }],
		['a form without its list', { 'next-action': 'form', ...formOf({ _1_title: 'A' }) }],
		['without scripts, nothing that was kept', formOf({ $ACTION_ID_state: '' })],
		['without scripts, broken words', bound({ '$ACTION_1:0': '{id' })],
		['without scripts, broken words before the form', bound({ '$ACTION_1:0': '{"id":"state","bound":"$@1"}' })],
	] satisfies [string, Posted][])('is not done with %s: that is its sender’s fault', async (_, posted) => {
		expect(await post(posted)).toEqual({ status: 400, isDone: false });
	});

	test.each([
		{ 'next-action': 'other', body: '[]' },
		{ 'next-action': '', body: '[]' },
		{ 'next-action': 'form, form', body: '["$K1"]' },
		formOf({ $ACTION_ID_other: '' }),
		bound({ '$ACTION_1:0': '{"id":"other","bound":null}' }),
	])('that is nowhere is not asked for (%#)', async (posted) => {
		expect(await post(posted)).toEqual({ status: 404, isDone: false });
	});
});

describe('a built file', () => {
	test('that is not there is nothing, not a page of Next’s, and is not asked for', async () => {
		const before = seen.length;
		for (const path of ['/_next/static/nowhere.js', '/_next/nowhere?url=x', '/_next/static/a%2Fnowhere.js']) {
			const { status, headers, body } = await get(path);
			expect([status, headers['content-type'], body.toString()], path).toEqual([
				404,
				'text/plain; charset=utf-8',
				'Not found\n',
			]);
			expect(headers['content-security-policy']).toContain("default-src 'none'");
		}
		expect(seen.length).toBe(before);
	});

	test('runs nothing where it is opened alone', async () => {
		const { status, headers } = await get('/_next/static/there.js');
		expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
		expect(headers['content-security-policy']).toContain("default-src 'none'");
	});
});
