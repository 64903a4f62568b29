import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';

/** By which browsers learn to search the archive from their own field; React puts it into the head. */
export function SearchDescription({ locale }: { locale: Locale }) {
	return (
		<link
			rel="search"
			type="application/opensearchdescription+xml"
			href={paths.openSearch(locale)}
			title={env.PUBLISHER_NAME}
		/>
	);
}
