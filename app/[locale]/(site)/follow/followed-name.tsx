import type { Described } from '@/archive/following/describe-followed';
import type { Locale } from '@/i18n/locales';
import { Named } from '../named';

/** What is followed, its name in its own language. */
export function FollowedName({ described, locale }: { described: Described; locale: Locale }) {
	const { before, name, after } = described;
	return (
		<>
			{before}
			{name ? <Named label={name} locale={locale} /> : null}
			{after}
		</>
	);
}
