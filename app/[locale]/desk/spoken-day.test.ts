import { describe, expect, test } from 'vitest';
import { spokenDay } from './spoken-day';

/** Where clocks are ahead of UTC, a day, a month or a year begins before they do there. */
const paris = { deliveredAt: new Date('1948-12-09T23:00:00Z'), timeZone: 'Europe/Paris' };

describe('the day a statement was given', () => {
	test('is that of the place', () => {
		expect(spokenDay('en', { ...paris, precision: 'day' })).toBe('10 Dec 1948');
		expect(spokenDay('de', { ...paris, precision: 'minute' })).toBe('10.12.1948');
	});

	test('is told as exactly as it is known', () => {
		expect(spokenDay('en', { ...paris, precision: 'month' })).toBe('Dec 1948');
		expect(spokenDay('en', { ...paris, precision: 'year' })).toBe('1948');
		expect(spokenDay('en', { ...paris, deliveredAt: null, precision: 'unknown' })).toBeNull();
	});
});
