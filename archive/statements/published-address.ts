import type { Locale } from '@/i18n/locales';
import { askPrepared, askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import type { Notice } from './published-shape';

/** Where a statement's page is, for the front door; null when no such statement was ever public. */
type Address =
	| { status: 'live'; slug: string; editions: number; locales: Locale[] }
	| { status: 'missing'; locales: Locale[]; originalLocale: Locale | null }
	| { status: 'removed' }
	| { status: 'redirected'; to: string };

/** Answers in one small query whether a statement can be read in a language, and under which slug. */
export async function findAddress({ ref, locale }: { ref: string; locale: Locale }): Promise<Address | null> {
	shows(tag.statement(ref));
	const [row] = await askPrepared<
		{
			slug: string | null;
			editions: number | null;
			locales: Locale[] | null;
			originalLocale: Locale | null;
			kind: Notice['kind'] | null;
			to: string | null;
		}[]
	>`
		SELECT v.slug, v.number AS editions,
			(SELECT array_agg(v.locale ORDER BY v.locale) FROM published.search_entry v WHERE v.ref = ${ref}) AS locales,
			s.original_locale AS "originalLocale", w.kind, w.redirect_to_ref AS "to"
		FROM published.statement s LEFT JOIN published.withdrawal w ON w.statement_id = s.id AND w.ref = ${ref}
			LEFT JOIN published.search_entry v ON v.ref = ${ref} AND v.locale = ${locale}
		WHERE s.ref = ${ref}`;
	if (!row) return null;
	if (row.kind === 'removed') return { status: 'removed' };
	if (row.kind === 'redirected' && row.to) return { status: 'redirected', to: row.to };
	const { slug, editions, locales, originalLocale } = row;
	if (slug && editions) return { status: 'live', slug, editions, locales: locales ?? [] };
	return locales ? { status: 'missing', locales, originalLocale } : null;
}

/** Refs of which `findAddress` knows anything, in their order, after one. */
export async function listRefs({ after, limit = 5_000 }: { after: string; limit?: number }): Promise<string[]> {
	shows(tag.statements);
	const rows = await askReader<{ ref: string }[]>`
		SELECT ref FROM ((SELECT ref FROM published.statement_entry WHERE ref > ${after} ORDER BY ref LIMIT ${limit})
			UNION (SELECT ref FROM published.withdrawal WHERE ref > ${after} ORDER BY ref LIMIT ${limit})) known
		ORDER BY ref LIMIT ${limit}`;
	return rows.map(({ ref }) => ref);
}
