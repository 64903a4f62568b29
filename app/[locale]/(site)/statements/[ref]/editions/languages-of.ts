import type { VersionBadge } from '@/archive/statements/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';

/**
 * A page about two editions of one language in each language there is: editions of different languages have only their numbers
 * in common, so the others are offered all of theirs.
 */
export function languagesOf(ref: string, versions: readonly VersionBadge[], own: { locale: Locale; address: string }) {
	return Object.fromEntries(
		versions.map(({ locale }) => [locale, locale === own.locale ? own.address : paths.editions(locale, ref)]),
	);
}
