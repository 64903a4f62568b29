import type { VersionBadge } from '@/archive/statements/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	locale: Locale;
	statementRef: string;
	versions: readonly VersionBadge[];
	follows: { locale: Locale; edition: number };
}

/** Which edition of the original a translation was made from, and what changed in the original since. */
export function Follows({ locale, statementRef, versions, follows }: Props) {
	const t = wordsIn(locale, 'Editions');
	const current = versions.find((version) => version.locale === follows.locale)?.editions ?? follows.edition;
	if (current === follows.edition) return t('follows', { number: follows.edition });
	return t.rich('followsNow', {
		number: follows.edition,
		current: (words) => (
			<a href={paths.changes(follows.locale, statementRef, follows.edition, current)} hrefLang={follows.locale}>
				{words}
			</a>
		),
		edition: current,
	});
}
