import { describe, expect, test } from 'vitest';
import { classify } from './classify';

describe('an address', () => {
	test.each([
		['/', { kind: 'home' }],
		['/de', { kind: 'reading', locale: 'de' }],
		['/de/statements', { kind: 'reading', locale: 'de' }],
		['/de/statements/ab12cd', { kind: 'statement', locale: 'de', ref: 'ab12cd', slug: null }],
		['/de/statements/ab12cd/rede', { kind: 'statement', locale: 'de', ref: 'ab12cd', slug: 'rede' }],
		['/de/statements/ab12cd/editions', { kind: 'statement-page', locale: 'de', ref: 'ab12cd', page: 'editions' }],
		['/de/statements/ab12cd/with/fr', { kind: 'statement-page', locale: 'de', ref: 'ab12cd', page: 'with/fr' }],
		['/de/statements/ab12cd/cite', { kind: 'statement-page', locale: 'de', ref: 'ab12cd', page: 'cite' }],
		[
			'/de/statements/ab12cd/quote/2/sa1b2c3.4~sd4e5f6.9/0123456789ab',
			{ kind: 'statement-page', locale: 'de', ref: 'ab12cd', page: 'quote/2/sa1b2c3.4~sd4e5f6.9/0123456789ab' },
		],
		['/de/statements/ab12cd/rede.md', { kind: 'machine' }],
		['/de/people', { kind: 'reading', locale: 'de' }],
		['/de/people/ab12cd', { kind: 'name', locale: 'de', noun: 'person', ref: 'ab12cd', slug: null }],
		['/de/topics/ab12cd/wasser', { kind: 'name', locale: 'de', noun: 'topic', ref: 'ab12cd', slug: 'wasser' }],
		['/de/places/ab12cd/genf/x', { kind: 'reading', locale: 'de' }],
		['/de/statements/ab12cd/rede.csl.json', { kind: 'machine' }],
		['/de/removed/ab12cd', { kind: 'internal', locale: 'de' }],
		['/de/missing/ab12cd', { kind: 'internal', locale: 'de' }],
		['/de/desk/drafts', { kind: 'desk' }],
		['/de/sign-in', { kind: 'desk' }],
		['/de/follow', { kind: 'follow', locale: 'de', below: '' }],
		['/de/follow/confirm/a-b_c', { kind: 'follow', locale: 'de', below: 'confirm/a-b_c' }],
		['/de/follow.x', { kind: 'machine' }],
		['/api/auth/session', { kind: 'desk' }],
		['/s/ab12cd/sa1b2c3-2', { kind: 'passage', ref: 'ab12cd', key: 'sa1b2c3-2' }],
		['/s/ab12cd/sa1b2c3/x', { kind: 'unknown' }],
		['/s/ab12cd/%22', { kind: 'unknown' }],
		['/s/AB12CD', { kind: 'permanent', ref: 'AB12CD' }],
		['/_next/static/chunks/a.js', { kind: 'asset' }],
		['/sitemap.xml', { kind: 'machine' }],
		['/de/feed.atom', { kind: 'machine' }],
		['/healthz', { kind: 'health', check: 'healthz' }],
		['/xx/statements', { kind: 'unknown' }],
		['/de/', { kind: 'untidy', path: '/de' }],
		['//evil.example/', { kind: 'untidy', path: '/evil.example' }],
	])('%s', (path, expected) => expect(classify(path)).toEqual(expected));
});
