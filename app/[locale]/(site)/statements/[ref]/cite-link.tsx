import type { PublishedStatement } from '@/archive/statements/published';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

/** Leads to the references to a statement; a browser with scripts offers to quote marked words too. */
export function CiteLink({ statement: { locale, ref, edition } }: { statement: PublishedStatement }) {
	const t = wordsIn(locale);
	return (
		<>
			<a
				className="screen"
				href={paths.citation(locale, ref)}
				data-quote={t('Quote.select')}
				data-edition={edition.number}
			>
				{t('Citation.link')}
			</a>
			<script type="module" src="/quote.js" fetchPriority="low" data-keep="" />
		</>
	);
}
