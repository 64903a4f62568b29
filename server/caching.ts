/** How long shared caches may keep public answers, in seconds; browsers always ask again. */
const shared = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';
const brief = 'public, max-age=0, s-maxage=10';

export const never = 'private, no-store';
export const forever = 'public, max-age=31536000, immutable';

/** Cache-Control of a public answer by its status: errors of ours are never kept. */
export function publicCaching(status: number): string {
	if (status >= 500) return 'no-store';
	if (status === 404) return brief;
	return shared;
}
