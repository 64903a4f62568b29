import type { VersionBadge } from '@/archive/statements/published';
import { type Locale, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	locale: Locale;
	statementRef: string;
	versions: readonly VersionBadge[];
	/** The language beside the page's. */
	current?: Locale;
}

/** The languages that a text can be read beside, and both columns exchanged. */
export function LanguagePicker({ locale, statementRef, versions, current }: Props) {
	const t = wordsIn(locale);
	const others = locales.filter((code) => code !== locale && versions.some((version) => version.locale === code));
	return (
		<nav className="screen" aria-label={t('Compare.languages')}>
			<ul>
				<li aria-hidden="true">{t('Compare.languages')}</li>
				{others.map((other) => (
					<li key={other}>
						<a
							href={paths.beside(locale, statementRef, other)}
							aria-current={other === current ? 'page' : undefined}
							data-place=""
						>
							{t(`Common.language.${other}`)}
						</a>
					</li>
				))}
				{current ? (
					<li>
						<a href={paths.beside(current, statementRef, locale)} hrefLang={current} data-place="">
							{t('Compare.swap')}
						</a>
					</li>
				) : null}
			</ul>
		</nav>
	);
}
