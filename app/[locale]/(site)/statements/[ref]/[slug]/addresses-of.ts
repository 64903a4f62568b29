import type { PublishedStatement } from '@/archive/statements/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';

/** A statement's page in each language it can be read in. */
export function addressesOf({ ref, versions }: PublishedStatement): Partial<Record<Locale, string>> {
	return Object.fromEntries(versions.map(({ locale, slug }) => [locale, paths.statement(locale, { ref, slug })]));
}
