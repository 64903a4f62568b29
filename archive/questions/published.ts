import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { Prisma } from '@/prisma/generated/client';
import { tag } from '../freshness/tag';
import { bestLabel, type Label, type Labels } from '../labels/label';
import type { Precision } from '../statements/statement';
import { type QuestionCursor, readQuestionCursor, writeQuestionCursor } from './question-cursor';

export interface QuestionFilters {
	/** Refs of a topic and of who answered. */
	topic?: string;
	speaker?: string;
	year?: number;
}

export interface QuestionInput extends QuestionFilters {
	/** Only questions that can be read in this language. */
	locale: Locale;
	after?: string;
	before?: string;
	size?: number;
}

/** A question with the address of its turn, and what is told of the statement it stands in. */
export interface ListedQuestion {
	ref: string;
	slug: string;
	title: string;
	key: string;
	/** At most 600 characters. */
	question: string;
	/** As the text calls who asked; null where nobody is named. */
	asker: string | null;
	answers: { key: string; speaker: string | null }[];
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
	/** When its text appeared, and in its current edition. */
	publishedAt: Date;
	updatedAt: Date;
}

export interface QuestionList {
	questions: ListedQuestion[];
	/** All that match, on every page. */
	count: number;
	/** There may be more: of more than one facet only so many are looked at. */
	countIsCapped: boolean;
	next: string | null;
	previous: string | null;
}

interface Row extends Omit<ListedQuestion, 'deliveredAt'> {
	sortedAt: Date;
	place: number;
	deliveredAt: string | null;
}

/** One page of the questions of published texts in one language: the newest text first, its questions in their order. */
export async function listQuestions(input: QuestionInput): Promise<QuestionList> {
	shows(tag.statements, tag.labels);
	const { locale, size = 20 } = input;
	const facets = facetsOf(input);
	const before = readQuestionCursor(input.before);
	const after = before ? null : readQuestionCursor(input.after);
	const order = Prisma.raw(before ? 'ASC' : 'DESC');
	const [rows, { count, countIsCapped }] = await Promise.all([
		askReader<Row[]>`
			WITH page AS MATERIALIZED (SELECT q.* FROM published.question_entry q WHERE q.locale = ${locale}
				${facets.length > 0 ? Prisma.sql`AND q.facets @> ${inLanguage(locale, facets)}` : Prisma.empty}
				${beyond(before ?? after, before !== null)}
				ORDER BY q.sorted_at ${order}, q.ref ${order}, q.place ${order} LIMIT ${size + 1})
			SELECT p.ref, e.slug, e.title, p.key, p.question, p.asker, p.answers, p.sorted_at AS "sortedAt", p.place,
				e.first_published_at AS "publishedAt", e.published_at AS "updatedAt",
				s.facts ->> 'deliveredAt' AS "deliveredAt", s.facts ->> 'timeZone' AS "timeZone", s.facts ->> 'precision' AS precision
			FROM page p CROSS JOIN LATERAL (SELECT x.slug, x.title, x.first_published_at, x.published_at FROM published.search_entry x
					WHERE x.statement_id = p.statement_id AND x.locale = p.locale OFFSET 0) e
				CROSS JOIN LATERAL (SELECT y.facts FROM published.statement_entry y WHERE y.statement_id = p.statement_id OFFSET 0) s
			ORDER BY p.sorted_at DESC, p.ref DESC, p.place DESC`,
		countQuestions(locale, facets),
	]);
	const page = before ? rows.slice(-size) : rows.slice(0, size);
	const more = rows.length > size;
	const [first, last] = [page.at(0), page.at(-1)];
	return {
		questions: page.map(({ sortedAt: _, place: __, ...row }) => ({
			...row,
			deliveredAt: row.deliveredAt ? new Date(row.deliveredAt) : null,
		})),
		count: Math.max(count, page.length),
		countIsCapped,
		next: last && (before ? true : more) ? writeQuestionCursor(cursorOf(last)) : null,
		previous: first && (before ? more : Boolean(after)) ? writeQuestionCursor(cursorOf(first)) : null,
	};
}

function facetsOf({ topic, speaker, year }: QuestionFilters): string[] {
	return [
		...(topic ? [`topic:${topic}`] : []),
		...(speaker ? [`speaker:${speaker}`] : []),
		...(year ? [`year:${year}`] : []),
	];
}

type Count = Pick<QuestionList, 'count' | 'countIsCapped'>;

/** Of the questions of the rarest facet this many are looked at for the others. */
const lookedAtMost = 5000;

/** Tallies know all questions and those of one facet; where facets meet is counted. */
async function countQuestions(locale: Locale, facets: readonly string[]): Promise<Count> {
	const [row] =
		facets.length > 1
			? await askReader<Count[]>`
				WITH rarest AS MATERIALIZED (SELECT f.facet, coalesce(t.count, 0) AS count FROM unnest(${facets}::text[]) AS f (facet)
						LEFT JOIN published.question_tally t ON t.locale = ${locale} AND t.facet = f.facet ORDER BY 2 LIMIT 1),
					looked_at AS MATERIALIZED (SELECT q.facets FROM published.question_entry q
						WHERE q.facets @> ARRAY[${locale} || ':' || (SELECT r.facet FROM rarest r)] LIMIT ${lookedAtMost})
				SELECT (SELECT count(*) FROM looked_at l WHERE l.facets @> ${inLanguage(locale, facets)})::int AS count,
					(SELECT r.count > ${lookedAtMost} FROM rarest r) AS "countIsCapped"`
			: await askReader<Count[]>`
				SELECT count, false AS "countIsCapped" FROM published.question_tally
				WHERE locale = ${locale} AND facet = ${facets[0] ?? ''}`;
	return row ?? { count: 0, countIsCapped: false };
}

function inLanguage(locale: Locale, facets: readonly string[]): string[] {
	return facets.map((facet) => `${locale}:${facet}`);
}

function beyond(cursor: QuestionCursor | null, backwards: boolean): Prisma.Sql {
	if (!cursor) return Prisma.empty;
	return Prisma.sql`AND (q.sorted_at, q.ref, q.place) ${Prisma.raw(backwards ? '>' : '<')} (${cursor.at}, ${cursor.ref}, ${cursor.place})`;
}

function cursorOf({ sortedAt, ref, place }: Row): QuestionCursor {
	return { at: sortedAt, ref, place };
}

export interface QuestionChoices {
	/** The fifty with the most questions. */
	topics: { ref: string; name: Label; count: number }[];
	speakers: { ref: string; name: Label; count: number }[];
	/** Newest first. */
	years: { year: number; count: number }[];
}

/** What the questions of one language can be narrowed by, with the number of questions for each. */
export async function listQuestionChoices({ locale }: { locale: Locale }): Promise<QuestionChoices> {
	shows(tag.statements, tag.labels);
	const rows = await askReader<{ facet: string; count: number; labels: Labels | null }[]>`
		SELECT t.facet, t.count, n.labels FROM published.question_tally t
			LEFT JOIN published.name_entry n ON n.ref = split_part(t.facet, ':', 2)
				AND n.noun = CASE split_part(t.facet, ':', 1) WHEN 'speaker' THEN 'person' ELSE split_part(t.facet, ':', 1) END
		WHERE t.locale = ${locale} AND t.count > 0 ORDER BY t.count DESC, t.facet`;
	const of = (noun: string) =>
		rows.flatMap(({ facet, ...row }) =>
			facet.startsWith(`${noun}:`) ? [{ ...row, ref: facet.split(':')[1] ?? '' }] : [],
		);
	const namedOf = (noun: string) =>
		of(noun)
			.slice(0, 50)
			.flatMap(({ ref, labels, count }) => {
				const name = labels && bestLabel(labels, locale);
				return name ? [{ ref, name, count }] : [];
			});
	const years = of('year').map(({ ref, count }) => ({ year: Number(ref), count }));
	return { topics: namedOf('topic'), speakers: namedOf('speaker'), years: years.sort((a, b) => b.year - a.year) };
}
