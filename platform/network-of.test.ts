import { expect, test } from 'vitest';
import { networkOf } from './network-of';

test.each([
	['203.0.113.7', '203.0.113.7'],
	['::ffff:203.0.113.7', '203.0.113.7'],
	['203.0.113.7:4711', '203.0.113.7'],
	['[2001:db8:1:2::9]:4711', '2001:db8:1:2'],
	['[2001:db8:1:2::9]', '2001:db8:1:2'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:0db8:0001:0002::9', '2001:db8:1:2'],
	['2001:db8::1', '2001:db8:0:0'],
	['::1', '0:0:0:0'],
])('the client %s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
