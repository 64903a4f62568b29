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

	test('are refused with every bad one named', () => {
		const bad = { PORT: 'x', DATABASE_URL: 'mysql://a', DEFAULT_TIME_ZONE: 'Mars/Base', AUTH_SECRET: 'short' };
		for (const name of Object.keys(bad)) expect(() => parseEnv(bad)).toThrow(name);
	});
});
