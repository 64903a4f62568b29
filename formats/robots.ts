import { locales } from '@/i18n/locales';
import { absoluteUrl } from './addresses';

/** robots.txt (RFC 9309): everything public may be read; the desk, the sign-in and previews are no pages for crawlers. */
export function writeRobots(publicUrl: string): string {
	return [
		'User-agent: *',
		...locales.flatMap((locale) => [
			`Disallow: /${locale}/desk`,
			`Disallow: /${locale}/sign-in`,
			`Disallow: /${locale}/preview`,
		]),
		'Disallow: /api/',
		'Allow: /',
		'',
		`Sitemap: ${absoluteUrl(publicUrl, '/sitemap.xml')}`,
		'',
	].join('\n');
}
