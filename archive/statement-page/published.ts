import type { Locale } from '@/i18n/locales';
import { onceAnAnswer } from '@/platform/shown';
import { findNeighbours, type Neighbours } from '../neighbours/published';
import { listRelated, type RelatedStatement } from '../related/published';
import { findStatement, type PublishedStatement } from '../statements/published';

export interface StatementPage {
	/** Null when it is not public in this language. */
	statement: PublishedStatement | null;
	neighbours: Neighbours;
	related: RelatedStatement[];
}

/** Those before and after stand beside them. */
const mostRelated = 3;

/** All that the page of a statement shows in one language, asked for at once and once an answer. */
export function findStatementPage({ ref, locale }: { ref: string; locale: Locale }): Promise<StatementPage> {
	return onceAnAnswer(`statement page ${locale} ${ref}`, async () => {
		const [statement, neighbours, related] = await Promise.all([
			findStatement({ ref, locale }),
			findNeighbours({ ref, locale }),
			listRelated({ ref, locale, limit: mostRelated }),
		]);
		return { statement, neighbours, related };
	});
}
