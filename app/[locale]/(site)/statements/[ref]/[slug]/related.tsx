import type { RelatedStatement } from '@/archive/related/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { SpokenDate } from '../../../spoken-date';

/** Statements of the same event, topics and speakers. */
export function Related({ locale, related }: { locale: Locale; related: RelatedStatement[] }) {
	if (related.length === 0) return null;
	const t = wordsIn(locale, 'Related');
	return (
		<aside className="related screen" aria-labelledby="related">
			<h2 id="related">{t('title')}</h2>
			<ul>
				{related.map((near) => {
					const lang = near.locale === locale ? undefined : near.locale;
					return (
						<li key={near.ref}>
							<a href={paths.statement(near.locale, near)} hrefLang={lang} lang={lang}>
								{near.title}
							</a>
							<SpokenDate locale={locale} spoken={near} />
						</li>
					);
				})}
			</ul>
		</aside>
	);
}
