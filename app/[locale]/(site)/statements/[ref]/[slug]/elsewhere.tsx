import type { PublishedStatement } from '@/archive/statements/published';
import { localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import type { Passage } from './arrange';

interface Props {
	statement: PublishedStatement;
	passage: Passage;
}

/** The same passage in the other languages there are. */
export function Elsewhere({ statement, passage }: Props) {
	const { locale, ref } = statement;
	const others = locales
		.filter((code) => code !== locale)
		.flatMap((code) => statement.versions.find((version) => version.locale === code) ?? []);
	if (!others.length) return null;
	const t = wordsIn(locale, 'Statement');
	return (
		<ul className="screen" aria-label={t('passageElsewhere')}>
			{others.map((other) => (
				<li key={other.locale}>
					<a href={paths.statement(other.locale, { ref, slug: other.slug }, passage.key)} hrefLang={other.locale}>
						{other.locale}{' '}
						<span className="unseen" lang={other.locale}>
							{localeFacts[other.locale].ownName}
						</span>
					</a>
				</li>
			))}
		</ul>
	);
}
