import { notFound } from 'next/navigation';
import { isLocale, type Locale } from './locales';

/** The page's language from its address; an address with another first part is not a page. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
	const { locale } = await params;
	if (!isLocale(locale)) notFound();
	return locale;
}
