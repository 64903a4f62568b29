import { describe, expect, test } from 'vitest';
import { classify } from '../classify';
import { cacheKeyOf, normaliseQuery } from './cache-key';

function keyOf(url: string, acceptLanguage?: string): string | null {
	const [path = '', query] = url.split('?');
	const address = classify(path);
	return cacheKeyOf(address, path, normaliseQuery(address, path, query ? `?${query}` : ''), acceptLanguage);
}

describe('one answer', () => {
	test.each([
		['/de/statements?utm_source=x&year=2020&q=a', '/de/statements?q=a&year=2020'],
		['/de/statements?q=a&q=b&kind=', '/de/statements?q=a'],
		['/de/statements?q=%20a%20', '/de/statements?q=a'],
		['/de/statements?', '/de/statements'],
		['/de/statements?q=%00a%07%00&year=%00', '/de/statements?q=a'],
		['/de/questions?topic=%00', '/de/questions'],
		[
			'/de/statements?topic=0a1b2c&to=2020-01-01&from=2019-01-01',
			'/de/statements?topic=0a1b2c&from=2019-01-01&to=2020-01-01',
		],
		['/de?utm_source=x', '/de'],
		['/de/statements/ab12cd/rede?x=1', '/de/statements/ab12cd/rede'],
		['/de/questions?year=2020&q=a&topic=ab12cd', '/de/questions?topic=ab12cd&year=2020'],
		['/de/archive/2018/06?after=1&x=1', '/de/archive/2018/06?after=1'],
		['/de/people?letter=%C3%96&x=1', '/de/people?letter=%C3%96'],
		['/de/people/ab12cd/name?q=a&after=1', '/de/people/ab12cd/name?after=1'],
		['/de/statements/ab12cd/changes/1-2?x=1&show=all', '/de/statements/ab12cd/changes/1-2?show=all'],
		['/de/statements/ab12cd/cite?x=1&segment=sa1b2c3', '/de/statements/ab12cd/cite?segment=sa1b2c3'],
		[
			'/de/statements/ab12cd/quote?to=sa1b2c3.9&from=sa1b2c3&edition=2&x=1',
			'/de/statements/ab12cd/quote?edition=2&from=sa1b2c3&to=sa1b2c3.9',
		],
		['/de/statements.atom?x=1', '/de/statements.atom'],
		['/de/statements.csv?x=1&q=a', '/de/statements.csv?q=a'],
		['/de/follow?appears=es&statement=ab12cd&x=1', '/de/follow?statement=ab12cd&appears=es'],
		['/de/follow?after=1&person=ab12cd&q=', '/de/follow?person=ab12cd'],
	])('is kept once for %s', (url, key) => expect(keyOf(url)).toBe(key));

	test('of a permanent address is kept for each order of languages', () => {
		expect(keyOf('/s/ab12cd', 'ru, de;q=0.5')).toBe(keyOf('/s/ab12cd', 'ru-RU,de-AT;q=0.2,it'));
		expect(keyOf('/s/ab12cd', 'de, ru;q=0.5')).not.toBe(keyOf('/s/ab12cd', 'ru, de;q=0.5'));
	});

	test.each([
		'/',
		'/de/desk',
		'/de/sign-in',
		'/api/auth/session',
		'/xx',
		'/de/not-found',
		'/healthz',
		'/de/follow/sent',
		'/de/follow/abc',
	])('at %s is not kept', (url) => expect(keyOf(url)).toBeNull());
});
