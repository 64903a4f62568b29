import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { traced } from './traced';

const exporter = new InMemorySpanExporter();
let server: Server;
beforeAll(async () => {
	context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
	propagation.setGlobalPropagator(new W3CTraceContextPropagator());
	const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
	trace.setGlobalTracerProvider(provider);
	server = createServer(
		traced((request, response) => {
			trace.getTracer('test').startSpan('inner').end();
			response.writeHead(request.url?.includes('broken') ? 500 : 200).end();
		}),
	);
	await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => exporter.reset());

/** The spans of one request: what was done for it, then its own. */
async function spansOf(path: string, headers: Record<string, string> = {}) {
	const { port } = server.address() as AddressInfo;
	await new Promise<void>((resolve, reject) => {
		const asking = ask({ port, path, headers, agent: false }, (response) => response.resume().on('end', resolve));
		asking.on('error', reject).end();
	});
	await vi.waitFor(() => expect(exporter.getFinishedSpans()).toHaveLength(2), { timeout: 5_000 });
	const [inner, own] = exporter.getFinishedSpans();
	if (!inner || !own) throw new Error('There are no spans.');
	return { inner, own };
}

describe('the span of a request', () => {
	test('holds what is done for it, is a part of the caller’s trace, and says what kind of address it was', async () => {
		const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
		const { inner, own } = await spansOf('/en/statements', { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
		expect(own).toMatchObject({ name: 'GET reading', parentSpanContext: { spanId: '00f067aa0ba902b7' } });
		expect(own.attributes).toEqual({
			'http.request.method': 'GET',
			'http.route': 'reading',
			'http.response.status_code': 200,
		});
		expect(own.spanContext().traceId).toBe(traceId);
		expect(inner.parentSpanContext?.spanId).toBe(own.spanContext().spanId);
	});

	test('names no address, whatever form that has', async () => {
		for (const path of ['/en/follow/4f9a8b7c6d5e?q=water', 'http://archive.example/en/follow/4f9a8b7c6d5e?q=water']) {
			exporter.reset();
			const { own } = await spansOf(path);
			expect(own.name).toBe('GET follow');
			expect(JSON.stringify([own.name, own.attributes])).not.toMatch(/4f9a8b7c|water|example/);
		}
	});

	test('says that the server failed', async () => {
		const { own } = await spansOf('/en/broken');
		expect(own.status.code).toBe(SpanStatusCode.ERROR);
	});
});
