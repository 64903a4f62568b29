import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, inject, test } from 'vitest';
import { connect } from './connect';
import { Failure } from './failure';

const { url } = inject('postgres');

function changed(change: Partial<Record<'password' | 'pathname' | 'host', string>>): string {
	return Object.assign(new URL(url), change).href;
}

describe('a setting that names no usable database', () => {
	test.each([
		['a wrong password', changed({ password: 'wrong' }), /refuses user "rostrum".*Correct DATABASE_URL/],
		['no such database', changed({ pathname: '/nothing' }), /no database "nothing"/],
		['nobody there', changed({ host: '127.0.0.1:1' }), /Nothing answers at 127.0.0.1:1/],
		['no such host', changed({ host: 'no.such.host.invalid' }), /no address/],
	])('%s is said in one line', async (_, wrong, line) => {
		const failure = await connect(wrong, 'DATABASE_URL').catch((error) => error);
		expect(failure).toBeInstanceOf(Failure);
		expect(failure.message).toMatch(line);
		expect(failure.message).not.toContain('\n');
	});

	test('something that is no PostgreSQL is said too', async () => {
		const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		await expect(connect(changed({ host: `127.0.0.1:${port}` }), 'DATABASE_URL')).rejects.toThrow(/cannot be reached/);
		server.close();
	});
});
