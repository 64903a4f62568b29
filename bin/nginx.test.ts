import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '@/platform/free-port';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { fillTemplate, findNginx, type RunningNginx, startNginx } from './nginx';

const program = await findNginx();

let temporary: Temporary;
let nodes: Server[] = [];
let nginx: RunningNginx;
beforeAll(async () => {
	temporary = await makeTemporary('nginx');
});
afterEach(async () => {
	await nginx?.stop();
	for (const node of nodes) {
		node.closeAllConnections();
		node.close();
	}
	nodes = [];
});
afterAll(() => temporary.remove());

/** nginx with the archive's configuration before nodes that answer so; a node that is silent is given up after a second. */
async function balance(...listeners: RequestListener[]): Promise<string> {
	const ports: number[] = [];
	for (const listener of listeners) {
		const port = await findFreePort();
		nodes.push(
			await new Promise<Server>((done) => {
				const server = createServer(listener).listen(port, '127.0.0.1', () => done(server));
			}),
		);
		ports.push(port);
	}
	const port = await findFreePort();
	const servers = ports.map((port) => `server 127.0.0.1:${port} max_fails=1 fail_timeout=5s;`);
	const site = await fillTemplate({ NODES: servers.join('\n'), LISTEN: String(port) });
	nginx = await startNginx(
		program ?? '',
		temporary.path(`nginx-${port}`),
		site.replaceAll('proxy_read_timeout 20s', 'proxy_read_timeout 1s'),
	);
	return `http://127.0.0.1:${port}`;
}

const status = async (address: string, method = 'GET') => (await fetch(address, { method })).status;

/** A node without its database: what it kept it serves, the rest it cannot. */
const cutOff: RequestListener = ({ url }, response) => {
	response.writeHead(url === '/kept' ? 200 : 503, { 'Retry-After': '30' }).end('words');
};

describe.skipIf(!program)('nginx before nodes', () => {
	test('lets them serve what they kept while none of them reaches the database', async () => {
		const url = await balance(cutOff, cutOff, cutOff);
		for (let count = 0; count < 5; count++) {
			const apology = await fetch(`${url}/other`);
			expect([apology.status, apology.headers.get('retry-after'), await apology.text()]).toEqual([503, '30', 'words']);
			expect(await status(`${url}/kept`)).toBe(200);
		}
	});

	test('asks another when one does not reach the database, but never twice for what writes', async () => {
		let written = 0;
		const url = await balance(cutOff, ({ method }, response) => {
			if (method === 'POST') written++;
			response.end();
		});
		for (let count = 0; count < 6; count++) expect(await status(`${url}/other`)).toBe(200);
		const statuses: number[] = [];
		for (let count = 0; count < 6; count++) statuses.push(await status(`${url}/other`, 'POST'));
		expect(statuses.filter((one) => one === 200)).toHaveLength(written);
		expect(statuses).toContain(503);
	});

	test('finds built files on whichever node has them, and asks none of them less for those it has not', async () => {
		const asked = [0, 0, 0];
		const node =
			(at: number, file: string): RequestListener =>
			({ url }, response) => {
				asked[at] = (asked[at] ?? 0) + 1;
				response.writeHead(url === file ? 200 : 404).end(`${at}`);
			};
		const old = '/_next/static/chunks/old.css';
		const url = await balance(node(0, old), node(1, '/_next/static/chunks/new.css'), node(2, old));
		for (let count = 0; count < 6; count++) {
			expect(await (await fetch(`${url}/_next/static/chunks/new.css`)).text()).toBe('1');
			expect(await status(`${url}${old}`)).toBe(200);
		}
		expect(await status(`${url}/_next/static/chunks/no.css`)).toBe(404);

		asked.fill(0);
		for (let count = 0; count < 6; count++) expect(await status(`${url}/other`)).toBe(404);
		expect(asked).toEqual([2, 2, 2]);
	});

	test('asks another when one takes a question and stays silent', async () => {
		const url = await balance(
			() => {},
			(_, response) => void response.end(),
		);
		for (let count = 0; count < 4; count++) expect(await status(`${url}/other`)).toBe(200);
	});
});
