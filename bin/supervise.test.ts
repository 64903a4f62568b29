import { writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '@/platform/free-port';
import { isAlive } from '@/platform/postgres/postmaster';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { type Supervised, supervise } from './supervise';

/** Says which process answers and what it was told; ends a little after being asked to. */
const script = `
const server = require('node:http').createServer((_, response) => response.end(process.pid + ' ' + process.env.NUMBER));
server.listen(Number(process.argv[2]));
process.on('SIGTERM', () => setTimeout(() => process.exit(0), 100));
`;

let temporary: Temporary;
let port: number;
let workers: Supervised;
beforeAll(async () => {
	temporary = await makeTemporary('supervise');
	await writeFile(temporary.path('worker.cjs'), script);
	await writeFile(temporary.path('broken.cjs'), 'process.exit(7)');
	port = await findFreePort();
	workers = await supervise({
		script: temporary.path('worker.cjs'),
		args: [String(port)],
		count: 2,
		envOf: (number) => ({ NUMBER: String(number) }),
		pause: { shortest: 10, longest: 100 },
	});
});
afterAll(async () => {
	await workers.stop();
	await temporary.remove();
});

/** Over a connection of its own, as these are what is shared out; one given to a process at its death gets no answer. */
function ask(): Promise<string> {
	return new Promise((resolve, reject) => {
		get({ port, host: '127.0.0.1', agent: new Agent(), signal: AbortSignal.timeout(2_000) }, (response) => {
			response.setEncoding('utf8').once('data', resolve);
		}).on('error', reject);
	});
}

async function askAll(): Promise<Map<string, number>> {
	const answers = await Promise.all(Array.from({ length: 20 }, ask));
	return new Map(answers.map((answer) => [answer.split(' ')[1] ?? '', Number.parseInt(answer, 10)]));
}

describe('several processes on one port', () => {
	test('all serve, each knowing its number', async () => {
		expect([...(await askAll()).keys()].sort()).toEqual(['1', '2']);
	});

	test('one that dies is started again with the same number, and the others serve meanwhile', async () => {
		const before = await askAll();
		process.kill(before.get('1') ?? 0, 'SIGKILL');
		await expect.poll(ask, { timeout: 5_000 }).toContain(' 2');
		await expect.poll(async () => (await askAll()).size, { timeout: 10_000 }).toBe(2);
		const after = await askAll();
		expect(after.get('1')).not.toBe(before.get('1'));
		expect(after.get('2')).toBe(before.get('2'));
	});

	test('all end when asked to', async () => {
		const pids = [...(await askAll()).values()];
		await workers.stop();
		expect(pids.map(isAlive)).toEqual([false, false]);
		await expect(ask()).rejects.toThrow('ECONNREFUSED');
	});

	test('that never come to serve are given up', async () => {
		const broken = supervise({ script: temporary.path('broken.cjs'), count: 2, pause: { shortest: 10, longest: 10 } });
		await expect(broken).rejects.toThrow('cannot be started');
	});
});
