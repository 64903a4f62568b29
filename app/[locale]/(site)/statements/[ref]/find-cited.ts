import { findQuoted } from '@/archive/quotes/published';
import { findStatement, type PublishedStatement } from '@/archive/statements/published';
import { editionUrl } from '@/formats/addresses';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { asQuoted } from './as-quoted';
import { editionNumberOf } from './quote/edition-number';

interface CitedStatement {
	/** As it reads in the edition that is cited. */
	statement: PublishedStatement;
	/** The edition's own address, when an edition was asked for; else the permanent one is meant, which leads to the current. */
	address?: string;
}

/** What is to be cited: a statement as it reads now, or in the edition an address names. Null when there is no such thing. */
export async function findCited({
	ref,
	locale,
	edition,
}: {
	ref: string;
	locale: Locale;
	edition?: string | null;
}): Promise<CitedStatement | null> {
	if (!edition) {
		const statement = await findStatement({ ref, locale });
		return statement && { statement };
	}
	const number = editionNumberOf(edition);
	const found = number && (await findQuoted({ ref, locale, number }));
	if (!found) return null;
	return { statement: asQuoted(found), address: editionUrl(env.PUBLIC_URL, { locale, ref, number }) };
}
