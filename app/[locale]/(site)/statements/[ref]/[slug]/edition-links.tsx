import type { PublishedStatement } from '@/archive/statements/published';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Follows } from '../editions/follows';

/** What an edition changed, all editions, and which edition of the original a translation follows: for the colophon. */
export function EditionLinks({ statement }: { statement: PublishedStatement }) {
	const { locale, ref, versions, edition, follows } = statement;
	const t = wordsIn(locale, 'Editions');
	return (
		<>
			{follows ? (
				<p>
					<Follows locale={locale} statementRef={ref} versions={versions} follows={follows} />
				</p>
			) : null}
			<ul className="line screen">
				{edition.number > 1 ? (
					<li>
						<a href={paths.changes(locale, ref, edition.number - 1, edition.number)}>{t('changes')}</a>
					</li>
				) : null}
				<li>
					<a href={paths.editions(locale, ref)}>{t('all')}</a>
				</li>
			</ul>
		</>
	);
}
