import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { env } from '@/platform/env';
import { defaultLocale, isLocale } from './locales';

/** The words of the asked language, else of the page's. Actions and route handlers must ask: they have no page. */
export default getRequestConfig(async ({ locale }) => {
	const asked = locale ?? (await rootLocale());
	const known = isLocale(asked) ? asked : defaultLocale;
	const { default: messages } = await import(`../messages/${known}.json`);
	return { locale: known, messages, timeZone: env.DEFAULT_TIME_ZONE };
});
