import { excerptOf } from '@/formats/excerpt';
import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Label } from '../labels/label';
import {
	type Facts,
	type FactsRow,
	type NamesRow,
	type Notice,
	type NoticeRow,
	toFacts,
	toNotice,
	type VersionRow,
} from '../statements/published-shape';
import { namesJson, noticeJson, versionsJson } from '../statements/published-sql';
import type { Kind } from '../statements/statement';
import type { Block } from '../statements/text';
import type { TrailHappening } from './happening';

/** What a mail tells of an act, as it is public now. */
export interface News {
	happening: TrailHappening;
	kind: Kind;
	facts: Facts;
	/** The title in the act's language, else in the reader's, else the original's; null of what is removed. */
	title: Label | null;
	/** Where the text is, in the title's language. */
	slug: string | null;
	excerpt: string;
	changeNote: string | null;
	withdrawal: Notice | null;
}

interface Row {
	kind: Kind;
	originalLocale: Locale | null;
	facts: FactsRow;
	names: NamesRow;
	versions: VersionRow[];
	notice: NoticeRow | null;
	edition: { title: string; lead: string | null; blocks: Block[]; changeNote: string | null } | null;
}

/** What can be told of an act to a reader of `locale`; null when it is no longer so, as of a text that was withdrawn since. */
export async function findNews(tx: Transaction, happening: TrailHappening, locale: Locale): Promise<News | null> {
	const { act, ref, number } = happening;
	const [row] = await tx.$queryRaw<Row[]>`
		SELECT s.kind, s.original_locale AS "originalLocale", s.facts, ${namesJson('s')} AS names,
			${versionsJson(Prisma.sql`s.id`)} AS versions, ${noticeJson(Prisma.sql`s.id`)} AS notice,
			(SELECT jsonb_build_object('title', e.title, 'lead', e.lead, 'blocks', e.blocks, 'changeNote', e.change_note)
				FROM published.edition e WHERE e.ref = ${ref} AND e.locale = ${happening.locale} AND e.number = ${number}) AS edition
		FROM published.statement s WHERE s.ref = ${ref}`;
	if (!row || !isStillSo(happening, row)) return null;
	const inActsLanguage = row.versions.find((version) => version.locale === happening.locale);
	const shown = inActsLanguage ?? inLanguage(row, locale) ?? inLanguage(row, row.originalLocale) ?? row.versions[0];
	const title = row.edition?.title ?? shown?.title;
	const isRemoved = act === 'removed';
	return {
		happening,
		kind: row.kind,
		facts: toFacts(row.facts, row.names, locale, row.originalLocale),
		title: shown && title && !isRemoved ? { text: title, lang: shown.locale } : null,
		slug: shown?.slug ?? null,
		excerpt: row.edition ? excerptOf(row.edition, 300) : '',
		changeNote: row.edition?.changeNote ?? null,
		withdrawal: row.notice && toNotice(row.notice, locale, row.originalLocale),
	};
}

function isStillSo({ act, locale }: TrailHappening, { versions, notice }: Row): boolean {
	if (act === 'removed') return notice?.kind === 'removed';
	if (act === 'withdrawn') return notice?.kind === 'withdrawn';
	return notice === null && versions.some((version) => locale === null || version.locale === locale);
}

function inLanguage({ versions }: Row, locale: Locale | null) {
	return versions.find((version) => version.locale === locale);
}
