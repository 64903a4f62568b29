import { createHmac } from 'node:crypto';
import { env } from '@/platform/env';
import { sha256 } from './trail/canonical';

export type TokenPurpose = 'subscription' | 'delivery' | 'invitation' | 'reset' | 'preview';

/**
 * The secret in a mail's links, 43 letters of base64url: made of the row's id with the archive's own secret, so that the database
 * and the queue need not hold it and a mail that is sent again has the same links.
 */
export function tokenOf(purpose: TokenPurpose, id: string): string {
	if (!env.AUTH_SECRET) throw new Error('AUTH_SECRET is not set: start through `npm start` or set it.');
	return createHmac('sha256', env.AUTH_SECRET).update(`rostrum follow ${purpose} ${id}`).digest('base64url');
}

/** What the database keeps of a secret and finds it by. */
export function tokenHash(token: string): string {
	return sha256(token);
}
