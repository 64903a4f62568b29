import { env } from '@/platform/env';

export const never = 'private, no-store';
export const forever = 'public, max-age=31536000, immutable';

/**
 * Cache-Control of a public answer by its status (RFC 9111, RFC 5861): browsers always ask again, shared caches after
 * SHARED_CACHE_SECONDS; errors of ours are never kept.
 */
export function publicCaching(status: number): string {
	if (status >= 500 || status === 429) return 'no-store';
	const seconds = status === 404 ? Math.min(10, env.SHARED_CACHE_SECONDS) : env.SHARED_CACHE_SECONDS;
	if (seconds === 0) return 'public, max-age=0, must-revalidate';
	if (status === 404) return `public, max-age=0, s-maxage=${seconds}`;
	return `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${seconds}, stale-if-error=86400`;
}
