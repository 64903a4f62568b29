import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectBody } from './expect-body';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function requestWith(headers: IncomingMessage['headers']) {
	const socket = { destroy: vi.fn() };
	return Object.assign(new EventEmitter(), { headers, complete: false, socket });
}

const expected = (request: ReturnType<typeof requestWith>) => expectBody(request as unknown as IncomingMessage, 1_000);

describe('a body', () => {
	test('that does not come in time ends the connection', () => {
		for (const headers of [{ 'content-length': '2' }, { 'transfer-encoding': 'chunked' }]) {
			const request = requestWith(headers);
			expected(request);
			vi.advanceTimersByTime(999);
			expect(request.socket.destroy).not.toHaveBeenCalled();
			vi.advanceTimersByTime(1);
			expect(request.socket.destroy).toHaveBeenCalledOnce();
		}
	});

	test('that has come is not waited for any longer, nor its request held', () => {
		const request = requestWith({ 'content-length': '2' });
		expected(request);
		request.complete = true;
		request.emit('close');
		expect(vi.getTimerCount()).toBe(0);
	});

	test('that nobody announced is not waited for', () => {
		expected(requestWith({ 'content-length': '0' }));
		expected(requestWith({}));
		expect(vi.getTimerCount()).toBe(0);
	});
});
