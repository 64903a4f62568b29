import { networkOf } from '@/platform/network-of';

/**
 * Who asks: a network of whose addresses one user commonly has all. The front door writes the last address of the list itself; what
 * stands before it anyone can claim.
 */
export function clientOf(headers: Headers): string {
	const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
	return address ? networkOf(address) : 'unknown';
}
