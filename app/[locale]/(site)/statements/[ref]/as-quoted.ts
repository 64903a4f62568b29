import type { QuotedStatement } from '@/archive/quotes/published';
import type { PublishedStatement } from '@/archive/statements/published';

/** A statement with the words, the number and the date of the edition that is quoted. */
export function asQuoted({ statement, quoted }: QuotedStatement): PublishedStatement {
	return { ...statement, edition: { ...statement.edition, ...quoted } };
}
