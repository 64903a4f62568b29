import { trace } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askReader } from './db';
import { type TestDatabase, testDatabase } from './testing';

const exporter = new InMemorySpanExporter();
let db: TestDatabase;

beforeAll(async () => {
	db = await testDatabase();
	trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
});
afterAll(async () => {
	trace.disable();
	await db.drop();
});

describe('a question to the reading room’s database', () => {
	test('has a span that says what was asked, not with which words', async () => {
		await askReader`SELECT ref FROM published.statement_entry WHERE ref = ${'a secret'}`;
		const [span] = exporter.getFinishedSpans();
		expect(span?.attributes['db.query.text']).toBe('SELECT ref FROM published.statement_entry WHERE ref = $1');
		expect(JSON.stringify(span?.attributes)).not.toContain('secret');
	});

	test('that fails is marked in its span', async () => {
		exporter.reset();
		await expect(askReader`SELECT * FROM public.draft`).rejects.toThrow('permission denied');
		expect(exporter.getFinishedSpans()[0]?.status.code).toBe(2);
	});
});
