import type { VersionBadge } from '@/archive/statements/published';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	locale: Locale;
	statementRef: string;
	versions: VersionBadge[];
	/** The version being read. */
	current?: Locale;
}

/** A badge a language, as `de-DE 2`: the language's tag and how many editions it has. Each leads to its text. */
export function Badges({ locale, statementRef, versions, current }: Props) {
	const t = wordsIn(locale, 'Common');
	const inOrder = locales.flatMap((code) => versions.find((version) => version.locale === code) ?? []);
	return (
		<ul className="badges" aria-label={t('languagesAndEditions')}>
			{inOrder.map((version) => (
				<li key={version.locale}>
					<a
						href={paths.statement(version.locale, { ref: statementRef, slug: version.slug })}
						hrefLang={version.locale}
						aria-current={version.locale === current ? 'page' : undefined}
						data-place={current ? '' : undefined}
					>
						<span>{localeFacts[version.locale].tag}</span> <b>{version.editions}</b>
						{version.role === 'translation' ? null : <span> {t(version.role)}</span>}
						<span className="unseen">
							{' '}
							{t('badge', { language: t(`language.${version.locale}`), editions: version.editions })}
						</span>
					</a>
				</li>
			))}
		</ul>
	);
}
