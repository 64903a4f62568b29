import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { prepareDrain } from './drain';
import { makeServer } from './http-server';

let server: Server;
let drain: ReturnType<typeof prepareDrain>;
const agent = new Agent({ keepAlive: true });
afterEach(async () => {
	agent.destroy();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

async function serve(listener: RequestListener): Promise<void> {
	server = makeServer(listener);
	drain = prepareDrain(server);
	await new Promise<void>((resolve) => server.listen(0, resolve));
}

/** An answer whose head has come, on a connection that its client would keep. */
const ask = () =>
	new Promise<IncomingMessage>((resolve, reject) =>
		get({ port: (server.address() as AddressInfo).port, agent }, resolve).on('error', reject),
	);

/** Reads a part, waits, and goes on until nothing more comes. */
async function readSlowly(answer: IncomingMessage, pause: number): Promise<number> {
	let taken = 0;
	let next = 0;
	for await (const chunk of answer) {
		taken += chunk.length;
		if (taken < next) continue;
		next = taken + 4_000_000;
		await sleep(pause);
	}
	return taken;
}

/** More than any system takes in for a client that does not read. */
const large = Buffer.alloc(40_000_000);

describe('a server that is asked to end', () => {
	test('sends all of an answer to who reads it slowly, and ends then', async () => {
		await serve((_, response) => response.end(large));
		const answer = await ask();
		const started = Date.now();
		const [taken] = await Promise.all([readSlowly(answer, 100), drain(10_000)]);
		expect(taken).toBe(large.length);
		expect(Date.now() - started).toBeLessThan(5_000);
	});

	test('ends when the time is over although somebody never reads on', async () => {
		await serve((_, response) => response.end(large));
		const answer = await ask();
		answer.on('error', () => {});
		const started = Date.now();
		await drain(500);
		expect(Date.now() - started).toBeLessThan(1_500);
		await expect.poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(0);
	});

	test('answers what it was asked before, and nothing after', async () => {
		let answered = 0;
		await serve((_, response) => {
			answered++;
			setTimeout(() => response.end('done'), 300);
		});
		const asking = ask();
		await expect.poll(() => answered).toBe(1);
		const started = Date.now();
		const drained = drain(10_000);
		expect(await readSlowly(await asking, 0)).toBe(4);
		await drained;
		expect(Date.now() - started).toBeLessThan(2_000);
		await expect(ask()).rejects.toThrow();
	});

	test('ends connections that nobody uses, at once or when nothing comes on them', async () => {
		await serve((_, response) => response.end('done'));
		const { port } = server.address() as AddressInfo;
		await readSlowly(await ask(), 0);
		const started = Date.now();
		const silent = connect(port);
		await once(silent, 'connect');
		const asking = connect(port);
		await once(asking, 'connect');
		setTimeout(() => asking.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'), 200);
		const drained = drain(10_000);
		let said = '';
		for await (const chunk of asking) said += chunk;
		expect(said).toMatch(/^HTTP\/1.1 200 OK\r\n.*connection: close/is);
		await drained;
		expect(Date.now() - started).toBeLessThan(3_000);
		silent.destroy();
	});
});
