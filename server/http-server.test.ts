import type { RequestListener, Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeServer, type Patience } from './http-server';

let server: Server;
afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

async function serve(listener: RequestListener, patience: Partial<Patience>): Promise<void> {
	server = makeServer(listener, patience);
	await new Promise<void>((resolve) => server.listen(0, resolve));
}

/** A connection on which this was said. */
function say(words: string): Socket {
	const socket = connect((server.address() as AddressInfo).port);
	socket.on('error', () => {});
	socket.write(words);
	return socket;
}

const connected = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

async function until(wanted: number): Promise<void> {
	await vi.waitFor(async () => expect(await connected()).toBe(wanted), { timeout: 20_000, interval: 20 });
}

const asking = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
/** More than any system takes in for a client that does not read. */
const large = Buffer.alloc(40_000_000);

describe('a client that keeps the server waiting', () => {
	test('is cut off when it does not read what it asked for', async () => {
		await serve((_, response) => response.end(large), { silence: 200 });
		const client = say(asking).pause();
		await until(1);
		await until(0);
		client.destroy();
	});

	test('is not when it reads slowly', async () => {
		await serve((_, response) => response.end(large), { silence: 2_000 });
		let taken = 0;
		const client = say(asking);
		for await (const chunk of client) {
			const before = taken;
			taken += chunk.length;
			if (taken >= large.length) break;
			// Altogether three times as long as the server waits for a client that is silent.
			if (Math.floor(taken / 4_000_000) > Math.floor(before / 4_000_000)) await sleep(600);
		}
		expect(taken).toBeGreaterThanOrEqual(large.length);
		client.destroy();
	});

	test('is cut off when it asks on and on without waiting for answers, of which few are made', async () => {
		let asked = 0;
		await serve((_, response) => {
			asked += 1;
			setTimeout(() => response.end('x'), 100);
		}, {});
		const client = say(asking.repeat(5_000)).resume();
		await new Promise((resolve) => client.once('close', resolve));
		expect(asked).toBeLessThan(50);
	});

	test('may ask several things at once, again and again', async () => {
		await serve((_, response) => void setTimeout(() => response.end('x'), 1), {});
		const client = say('');
		let said = '';
		client.on('data', (data) => {
			said += data;
		});
		const answers = () => said.split('HTTP/1.1 200').length - 1;
		for (let round = 1; round <= 10; round++) {
			client.write(asking.repeat(20));
			await vi.waitFor(() => expect(answers()).toBe(round * 20), { timeout: 20_000, interval: 10 });
		}
		client.destroy();
	});

	test('is cut off when it does not end what it asks', async () => {
		await serve((_, response) => response.end(), { head: 200, look: 50 });
		const client = say('GET / HTTP/1.1\r\nHost: localhost\r\n');
		await until(1);
		await until(0);
		client.destroy();
	});
});
