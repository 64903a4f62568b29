import { env } from '@/platform/env';

/** What every answer carries. */
export const securityHeaders: Record<string, string> = {
	// Browsers that came by https once do not come without it again (RFC 6797).
	...(env.PUBLIC_URL.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'X-Frame-Options': 'DENY',
};

/**
 * Referrer-Policy of a page whose address is a secret: not even this archive, whose proxies may log it, is told the address with the
 * page's styles and links. Its forms still say of which origin they are.
 */
export const originAlone = 'strict-origin';

/** The reading room runs nothing but its own files. */
export const readingPolicy = policy({
	'default-src': "'none'",
	'script-src': "'self'",
	'style-src': "'self'",
	'font-src': "'self'",
	'img-src': "'self' data:",
	'media-src': "'self'",
	'connect-src': "'self'",
	'manifest-src': "'self'",
	'form-action': "'self'",
	'base-uri': "'none'",
	'frame-ancestors': "'none'",
});

/** What machines fetch shows nothing and runs nothing, should a browser open it. */
export const machinePolicy = policy({ 'default-src': "'none'", 'style-src': "'self'", 'frame-ancestors': "'none'" });

/** The desk runs Next's own scripts, which carry this nonce; its editor styles what it draws. */
export function deskPolicy(nonce: string): string {
	return policy({
		'default-src': "'none'",
		'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
		'style-src': "'self' 'unsafe-inline'",
		'font-src': "'self'",
		'img-src': "'self' data: blob:",
		'media-src': "'self'",
		'connect-src': "'self'",
		'form-action': "'self'",
		'base-uri': "'none'",
		'frame-ancestors': "'none'",
	});
}

function policy(directives: Record<string, string>): string {
	return Object.entries(directives)
		.map(([name, sources]) => `${name} ${sources}`)
		.join('; ');
}
