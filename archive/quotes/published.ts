import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import { findStatement, type PublishedStatement } from '../statements/published';
import type { Text } from '../statements/text';

/** A text as it stood in one edition. */
export interface QuotedEdition extends Text {
	number: number;
	publishedAt: Date;
}

export interface QuotedStatement {
	/** As it reads now. */
	statement: PublishedStatement;
	/** As it read in the edition that is quoted. */
	quoted: QuotedEdition;
}

/** A statement as it reads now and as it read in one edition; null when it is not public in this language or had no such edition. */
export async function findQuoted({
	ref,
	locale,
	number,
}: {
	ref: string;
	locale: Locale;
	number: number;
}): Promise<QuotedStatement | null> {
	const statement = await findStatement({ ref, locale });
	if (!statement || number > statement.edition.number) return null;
	if (number === statement.edition.number) return { statement, quoted: statement.edition };
	const quoted = await findFrozen(ref, locale, number);
	return quoted && { statement, quoted };
}

async function findFrozen(ref: string, locale: Locale, number: number): Promise<QuotedEdition | null> {
	shows(tag.statement(ref));
	const [row] = await askReader<(Text & { number: number; publishedAt: Date })[]>`
		SELECT d.number, d.title, d.lead, d.blocks, d.published_at AS "publishedAt"
		FROM published.search_entry v CROSS JOIN LATERAL (
			SELECT * FROM published.edition one
			WHERE one.statement_id = v.statement_id AND one.locale = v.locale AND one.number = ${number} OFFSET 0) d
		WHERE v.ref = ${ref} AND v.locale = ${locale}`;
	return row ?? null;
}
