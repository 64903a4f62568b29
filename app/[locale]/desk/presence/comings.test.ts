import { expect, test } from 'vitest';
import type { Others } from './beats';
import { comings } from './comings';

const at = (memberId: string, more: Partial<Others[number]> = {}): Others[number] => ({
	memberId,
	name: memberId.toUpperCase(),
	isSelf: false,
	version: 'en',
	segment: null,
	since: new Date(0),
	...more,
});

test('only members who came or went are told of, not who moved, nor one’s own tabs', () => {
	const before = [at('a'), at('b', { segment: 'para1' }), at('me', { isSelf: true })];
	const now = [at('b', { segment: 'para2' }), at('b', { version: 'de' }), at('c')];
	expect(comings(before, now)).toEqual({ came: ['C'], left: ['A'] });
	expect(comings(now, now)).toEqual({ came: [], left: [] });
});
