import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { parseEnv } from './env';

describe('the settings', () => {
	test('have defaults', () => {
		expect(parseEnv({ DATABASE_URL: '', PORT: '' })).toMatchObject({
			PORT: 3000,
			PUBLIC_URL: 'http://localhost:3000',
			DEFAULT_TIME_ZONE: 'UTC',
		});
	});

	test('are absent when empty', () => expect(parseEnv({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined());

	test('give the public address the port, and no slash at the end', () => {
		expect(parseEnv({ PORT: '3100' }).PUBLIC_URL).toBe('http://localhost:3100');
		expect(parseEnv({ PUBLIC_URL: 'https://a.example/' }).PUBLIC_URL).toBe('https://a.example');
	});

	test('count the processes that serve: one, a number, or one a core', () => {
		expect(parseEnv({}).PROCESSES).toBe(1);
		expect(parseEnv({ PROCESSES: '3' }).PROCESSES).toBe(3);
		expect(parseEnv({ PROCESSES: 'auto' }).PROCESSES).toBe(availableParallelism());
		expect(() => parseEnv({ PROCESSES: 'many' })).toThrow('PROCESSES must be a number or auto');
	});

	test('are refused where only parts of them can be read', () => {
		for (const url of ['postgresql://u:p@[bad/x', 'postgresql://u@host:port/x']) {
			expect(() => parseEnv({ DATABASE_URL: url })).toThrow('DATABASE_URL must look like postgresql://');
		}
		for (const url of [
			'https://a.example/archive',
			'https://a.example/?b=c',
			'https://me@a.example',
			'https://a.example#b',
		]) {
			expect(() => parseEnv({ PUBLIC_URL: url }), url).toThrow('PUBLIC_URL must be the address of a host alone');
		}
	});

	test('that are numbers say what they may be', () => {
		for (const value of ['x', '-1', '11', '1.5']) {
			expect(() => parseEnv({ TRUSTED_PROXIES: value }), value).toThrow(
				'TRUSTED_PROXIES must be a number from 0 to 10.',
			);
		}
	});

	test('are refused with every bad one named', () => {
		const bad = {
			PORT: 'x',
			DATABASE_URL: 'mysql://a',
			DEFAULT_TIME_ZONE: 'Mars/Base',
			AUTH_SECRET: 'short',
			SECURITY_CONTACT: 'me',
		};
		for (const name of Object.keys(bad)) expect(() => parseEnv(bad)).toThrow(name);
	});
});
