import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { sendFile } from './send-file';

test('an upload that is given up ends, and the server sees it end', async () => {
	const server = createServer((request) => request.resume());
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const address = `http://localhost:${(server.address() as AddressInfo).port}/files`;
	const upload = new AbortController();
	const answer = sendFile(address, new File(['words'], 'words.vtt'), upload.signal);
	const [request] = await once(server, 'request');
	const closed = once(request.socket, 'close');
	upload.abort();
	expect(await answer).toEqual({ ok: false, reason: 'given-up' });
	await closed;
	server.close();
});

test('an upload ends when the browser goes offline, and is told apart from one that was given up', async () => {
	const server = createServer((request) => request.resume());
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const address = `http://localhost:${(server.address() as AddressInfo).port}/files`;
	const browser = new EventTarget();
	vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
	vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
	const answer = sendFile(address, new File(['words'], 'words.vtt'), new AbortController().signal);
	const [request] = await once(server, 'request');
	const closed = once(request.socket, 'close');
	browser.dispatchEvent(new Event('offline'));
	expect(await answer).toEqual({ ok: false, reason: 'unreachable' });
	await closed;
	vi.unstubAllGlobals();
	server.close();
});
