import { quotablesOf } from '@/archive/quotes/quotable';
import { checkOf, piecesAt, type Range, writeRange } from '@/archive/quotes/range';
import type { PublishedStatement } from '@/archive/statements/published';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	statement: PublishedStatement;
	range: Range;
}

/** Leads to the page of a quote from the edition that is cited. */
export function QuoteLink({ statement: { locale, ref, edition }, range }: Props) {
	const pieces = piecesAt(quotablesOf(edition), range);
	if (!pieces) return null;
	const quote = { edition: edition.number, range: writeRange(range), check: checkOf(pieces) };
	return (
		<p>
			<a href={paths.quote(locale, ref, quote)}>{wordsIn(locale, 'Citation')('quoteLink')}</a>
		</p>
	);
}
