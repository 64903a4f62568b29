import type { PublishedStatement } from '@/archive/statements/published';
import { wordsIn } from '@/i18n/words';
import { Named } from '../../../named';
import { SpokenDate } from '../../../spoken-date';
import { EditionLine } from './edition-line';

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
				{facts.place ? (
					<p>
						<Named label={facts.place} locale={locale} />
					</p>
				) : null}
				{facts.event ? (
					<p>
						<Named label={facts.event} locale={locale} />
					</p>
				) : null}
				{edition.number > 1 ? (
					<p>
						<a href="#edition">
							<EditionLine statement={statement} />
						</a>
					</p>
				) : null}
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
