import type { Locale } from '@/i18n/locales';
import { askPrepared } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import {
	type Facts,
	type Notice,
	toFacts,
	toNotice,
	toVersion,
	type VersionBadge,
} from '../statements/published-shape';
import { namesJson, noticeJson, versionsJson } from '../statements/published-sql';
import type { ChangeClass, Kind } from '../statements/statement';
import {
	type EditionChoice,
	editionJson,
	type HashedEdition,
	hashedEditionJson,
	type ReadEdition,
	type ReadEditionRow,
	type StatementRow,
	toEdition,
} from './edition-rows';

export type { ReadEdition } from './edition-rows';

/** What is true of a statement whatever edition of it is read. */
export interface EditedStatement {
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	facts: Facts;
	versions: VersionBadge[];
	withdrawal: Notice | null;
}

function toStatement(ref: string, row: StatementRow, locale: Locale): EditedStatement {
	const { kind, originalLocale, facts, names, versions, notice } = row;
	return {
		ref,
		kind,
		originalLocale,
		facts: toFacts(facts, names, locale, originalLocale),
		versions: versions.map(toVersion),
		withdrawal: notice && toNotice(notice, locale, originalLocale),
	};
}

const statementColumns = Prisma.sql`e.kind, e.original_locale AS "originalLocale", e.facts, ${namesJson('e')} AS names,
	${versionsJson(Prisma.sql`e.statement_id`)} AS versions, ${noticeJson(Prisma.sql`e.statement_id`)} AS notice`;

/** Editions of a statement as they read, in the order asked; the names in its facts in this language. Null when one is not public. */
export async function findEditions<Choices extends readonly EditionChoice[]>(
	ref: string,
	locale: Locale,
	...choices: Choices
): Promise<{ statement: EditedStatement; editions: { [Choice in keyof Choices]: ReadEdition } } | null> {
	shows(tag.statement(ref), tag.labels);
	const chosen = Prisma.join(choices.map((choice) => Prisma.sql`(${editionJson(ref, choice)})`));
	const [row] = await askPrepared<(StatementRow & { editions: (ReadEditionRow | null)[] })[]>`
		SELECT ${statementColumns}, jsonb_build_array(${chosen}) AS editions
		FROM published.statement_entry e WHERE e.ref = ${ref}`;
	const editions = row?.editions.flatMap((edition) => (edition ? [toEdition(edition)] : [])) ?? [];
	if (!row || editions.length < choices.length) return null;
	return {
		statement: toStatement(ref, row, locale),
		editions: editions as { [Choice in keyof Choices]: ReadEdition },
	};
}

/** An edition in the history of a language version. */
export interface PastEdition {
	number: number;
	title: string;
	publishedAt: Date;
	changeClass: ChangeClass | null;
	changeNote: string | null;
	hash: string;
	/** The edition of the original that it follows. */
	follows: { locale: Locale; number: number } | null;
}

/** The editions of one language of a statement, newest first; null when it is not public in it. */
export async function findHistory({
	ref,
	locale,
}: {
	ref: string;
	locale: Locale;
}): Promise<(EditedStatement & { editions: PastEdition[] }) | null> {
	shows(tag.statement(ref), tag.labels);
	const [row] = await askPrepared<
		(StatementRow & { editions: (Omit<PastEdition, 'publishedAt'> & { publishedAt: string })[] })[]
	>`
		SELECT ${statementColumns}, (
			SELECT jsonb_agg(jsonb_build_object('number', d.number, 'title', d.title, 'publishedAt', d.published_at,
				'changeClass', d.change_class, 'changeNote', d.change_note, 'hash', d.hash,
				'follows', (SELECT jsonb_build_object('locale', b.locale, 'number', b.number)
					FROM published.edition b WHERE b.id = d.based_on_edition_id)) ORDER BY d.number DESC)
			FROM published.edition d WHERE d.ref = ${ref} AND d.locale = ${locale}) AS editions
		FROM published.statement_entry e
			JOIN published.search_entry v ON v.statement_id = e.statement_id AND v.locale = ${locale}
		WHERE e.ref = ${ref}`;
	if (!row) return null;
	return {
		...toStatement(ref, row, locale),
		editions: row.editions.map((edition) => ({ ...edition, publishedAt: new Date(edition.publishedAt) })),
	};
}

/** Every edition of every language of a statement with all that their hashes are made of, in the order of the badges; null when there is none. */
export async function listHashedEditions({ ref }: { ref: string }): Promise<HashedEdition[] | null> {
	shows(tag.statement(ref));
	const [row] = await askPrepared<{ editions: HashedEdition[] | null }[]>`
		SELECT (SELECT jsonb_agg(${hashedEditionJson()} ORDER BY array_position(ARRAY['de','en','es','ru','fr'], d.locale), d.number)
			FROM published.edition d WHERE d.ref = ${ref}) AS editions`;
	return row?.editions?.map((edition) => ({ ...edition, ref })) ?? null;
}
