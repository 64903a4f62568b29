import type { PublishedStatement } from '@/archive/statements/published';
import { locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

/** To this text beside another language: the original, or of an original the first other there is. */
export function BesideLink({
	statement: { locale, ref, versions, originalLocale },
}: {
	statement: PublishedStatement;
}) {
	const others = locales.filter((code) => code !== locale && versions.some((version) => version.locale === code));
	const other = others.find((code) => code === originalLocale) ?? others[0];
	if (!other) return null;
	const t = wordsIn(locale, 'Compare');
	return (
		<a className="screen" href={paths.beside(locale, ref, other)} data-place="">
			{t('link')}
		</a>
	);
}

/** To this text beside each other language, for the colophon. */
export function BesideLinks({ statement: { locale, ref, versions } }: { statement: PublishedStatement }) {
	const others = locales.filter((code) => code !== locale && versions.some((version) => version.locale === code));
	if (others.length === 0) return null;
	const t = wordsIn(locale);
	return (
		<div className="screen">
			<dt>{t('Compare.link')}</dt>
			<dd>
				<ul className="line">
					{others.map((other) => (
						<li key={other}>
							<a href={paths.beside(locale, ref, other)}>{t(`Common.language.${other}`)}</a>
						</li>
					))}
				</ul>
			</dd>
		</div>
	);
}
