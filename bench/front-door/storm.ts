// Troubles a server until it is stopped: random addresses, half-open connections, clients that read slowly. Run as a
// process of its own, so that it does not slow the clock that measures: tsx bench/front-door/storm.ts URL STATEMENT
import { connect, type Socket } from 'node:net';
import { askAtPace } from './pace';

const [base = '', statement = ''] = process.argv.slice(2);
const { port, hostname } = new URL(base);
const random = () => Math.random().toString(36).slice(2, 10);

/** What crawlers and scanners ask: nothing that is there. */
const addresses = [
	() => `${base}/en/${random()}`,
	() => `${base}/${random()}/statements`,
	() => `${base}/de/statements/${random().slice(0, 6)}/${random()}`,
	() => `${statement}?utm_source=${random()}`,
	() => `${statement.replace(/[^/]*$/, random())}`,
	() => `${base}/${random()}.php`,
	() => `${base}/s/${random().slice(0, 6)}`,
];

const sockets: Socket[] = [];
for (let number = 0; number < 2_000; number++) {
	const socket = connect(Number(port), hostname);
	socket.on('error', () => {});
	// Half of a request and no more: the server lets go of it after longer than is measured.
	socket.on('connect', () => socket.write(`GET /en/statements HTTP/1.1\r\nHost: ${hostname}\r\nX-Slow: `));
	sockets.push(socket);
}
for (let number = 0; number < 50; number++) {
	const socket = connect(Number(port), hostname);
	socket.on('error', () => {});
	socket.on('connect', () => {
		socket.write(`GET ${new URL(statement).pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`.repeat(50));
		socket.pause();
	});
	sockets.push(socket);
}
setTimeout(() => process.stdout.write('ready\n'), 2_000);
const { statuses } = await askAtPace((number) => addresses[number % addresses.length]?.() ?? base, {
	rate: 500,
	seconds: 20,
});
process.stdout.write(`${JSON.stringify([...statuses])}\n`);
for (const socket of sockets) socket.destroy();
