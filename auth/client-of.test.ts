import { expect, test } from 'vitest';
import { clientOf } from './client-of';

const client = (given: string) => clientOf(new Headers({ 'x-forwarded-for': given }));

test('who asks is the last address of the list, and one whichever of its addresses it takes', () => {
	expect(client('198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
	expect(client('2001:db8:1:2::7')).toBe(client('2001:db8:1:2:ffff::8'));
	expect(client('2001:db8:1:2::7')).not.toBe(client('2001:db8:1:3::7'));
	expect(clientOf(new Headers())).toBe('unknown');
});
