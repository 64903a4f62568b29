import type { PublishedStatement } from '@/archive/statements/published';
import { readingMinutes } from '@/formats/reading-time';
import { wordsIn } from '@/i18n/words';
import { SpokenDate } from '../../../spoken-date';
import { EditionLine } from './edition-line';
import { NamedFacts } from './named-facts';

/** Longer titles are set smaller. */
const longTitle = 80;

export function StatementHead({ statement }: { statement: PublishedStatement }) {
	const { locale, kind, facts, edition } = statement;
	const t = wordsIn(locale);
	return (
		<header>
			<div>
				<p>{t(`Kinds.${kind}`)}</p>
				<p>
					<SpokenDate locale={locale} spoken={facts} />
				</p>
				<NamedFacts locale={locale} facts={facts} />
				{edition.number > 1 ? (
					<p>
						<a href="#edition">
							<EditionLine statement={statement} />
						</a>
					</p>
				) : null}
				<p className="screen">{t('Reading.time', { minutes: readingMinutes(edition, locale) })}</p>
			</div>
			<div>
				<h1 id="title" className={edition.title.length > longTitle ? 'long' : undefined} data-segment="">
					{edition.title}
				</h1>
				{edition.lead ? (
					<p id="lead" data-segment="">
						{edition.lead}
					</p>
				) : null}
			</div>
		</header>
	);
}
