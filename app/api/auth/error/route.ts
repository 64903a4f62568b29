import { defaultLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';

export const dynamic = 'force-dynamic';

/** Of a way to the provider and back that nobody began here there is nothing to say but to begin again. */
export function GET(): Response {
	const to = `${paths.signIn(defaultLocale)}?by=provider&error=state`;
	return new Response(null, { status: 303, headers: { Location: to } });
}
