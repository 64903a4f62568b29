import type { PublishedStatement } from '@/archive/statements/published';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	statement: PublishedStatement;
	/** Whether its edition is to be cited, and not the text as it reads now. */
	frozen?: boolean;
}

/** Leads to the references to a statement; a browser with scripts offers to quote marked words too. */
export function CiteLink({ statement: { locale, ref, edition }, frozen = false }: Props) {
	const t = wordsIn(locale);
	return (
		<>
			<a
				className="screen"
				href={paths.citation(locale, ref, frozen ? { edition: edition.number } : {})}
				data-quote={t('Quote.select')}
				data-edition={edition.number}
			>
				{t(frozen ? 'Citation.linkEdition' : 'Citation.link')}
			</a>
			<script type="module" src="/quote.js" fetchPriority="low" data-keep="" />
		</>
	);
}
