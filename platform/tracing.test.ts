import { once } from 'node:events';
import { createServer } from 'node:http';
import { trace } from '@opentelemetry/api';
import { expect, test } from 'vitest';
import { setEnv } from './env';
import { findFreePort } from './free-port';
import { startTracing } from './tracing';

test('spans are sent without what was searched for and without what opens a page', async () => {
	const port = await findFreePort();
	let sent = '';
	const collector = createServer((request, response) => {
		request.on('data', (chunk) => {
			sent += chunk;
		});
		request.on('end', () => response.end('{}'));
	}).listen(port, '127.0.0.1');
	await once(collector, 'listening');
	setEnv({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
	const tracing = startTracing('rostrum');
	const targets = ['/en/statements?q=water', '/en/follow/4f9a8b7c6d5e4f3a2b1c0d9e'];
	for (const target of targets) {
		trace
			.getTracer('next.js')
			.startSpan('GET', { attributes: { 'http.target': target } })
			.end();
	}
	await tracing.stop();
	await new Promise((resolve) => collector.close(resolve));
	expect(sent).toContain('"/en/statements"');
	expect(sent).toContain('"/en/follow/…"');
	expect(sent).not.toMatch(/water|4f9a8b7c/);
});
