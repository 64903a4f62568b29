import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { absoluteUrl, permanentUrl, versionId } from '../addresses';
import { csvTable } from '../csv';
import type { Publisher, SpokenTime } from '../described-statement';
import { excerptOf } from '../excerpt';
import { spokenDate } from '../spoken-time';
import type { ListEntry } from './list-page';

/** What the writers of lists tell of a question. The archive's `ListedQuestion` has this shape. */
export interface ToldQuestion extends SpokenTime {
	ref: string;
	slug: string;
	/** Of the text it stands in. */
	title: string;
	key: string;
	question: string;
	asker: string | null;
	answers: readonly { key: string; speaker: string | null }[];
	publishedAt: Date;
	updatedAt: Date;
}

/** As much of a question as names it, in characters. */
const beginning = 120;

/** A question as an entry of a list; `answered` says in words by whom. */
export function questionEntry(
	told: ToldQuestion,
	{ publicUrl }: Publisher,
	{ locale, answered }: { locale: Locale; answered: (told: ToldQuestion) => string },
): ListEntry {
	const { ref, key, title, question, asker, answers, publishedAt, updatedAt, deliveredAt, timeZone, precision } = told;
	return {
		id: `${permanentUrl(publicUrl, ref)}/${key}#${locale}`,
		url: questionUrl(told, publicUrl, locale),
		locale,
		title: excerptOf({ lead: question, blocks: [] }, beginning),
		summary: `${question}\n\n${answered(told)}`,
		publishedAt,
		updatedAt,
		authors: asker ? [{ text: asker, lang: locale }] : [],
		kind: null,
		topics: [],
		place: null,
		deliveredAt,
		timeZone,
		precision,
		more: { ref, key, title, spoken: spokenDate(told), asker, answers },
	};
}

/** The texts in which questions stand as entries of a calendar, where one day has one entry and not as many as there are questions. */
export function questionedTexts(all: readonly ToldQuestion[], { publicUrl }: Publisher, locale: Locale): ListEntry[] {
	const texts = new Map(all.toReversed().map((told) => [told.ref, told]));
	return [...texts.values()].toReversed().map((first) => {
		const { ref, slug, title, publishedAt, updatedAt, deliveredAt, timeZone, precision } = first;
		const ofText = all.filter((told) => told.ref === ref);
		const questions = ofText.map(({ question }) => `– ${excerptOf({ lead: question, blocks: [] }, beginning)}`);
		return {
			id: `${versionId(publicUrl, ref, locale)}-questions`,
			url: absoluteUrl(publicUrl, paths.statement(locale, { ref, slug })),
			locale,
			title,
			summary: questions.join('\n'),
			publishedAt,
			updatedAt,
			authors: [],
			kind: null,
			topics: [],
			place: null,
			deliveredAt,
			timeZone,
			precision,
			more: {},
		};
	});
}

/** Questions as a table (RFC 4180). */
export function writeQuestionsCsv(all: readonly ToldQuestion[], { publicUrl }: Publisher, locale: Locale): string {
	return csvTable<ToldQuestion>(
		{
			ref: ({ ref }) => ref,
			key: ({ key }) => key,
			language: () => locale,
			question: ({ question }) => question,
			asker: ({ asker }) => asker ?? '',
			answeredBy: (told) => speakersOf(told).join('; '),
			title: ({ title }) => title,
			spoken: (told) => spokenDate(told) ?? '',
			timeZone: ({ timeZone }) => timeZone,
			published: ({ publishedAt }) => publishedAt.toISOString(),
			updated: ({ updatedAt }) => updatedAt.toISOString(),
			address: (told) => questionUrl(told, publicUrl, locale),
		},
		all,
	);
}

/** Who answered, each once. */
export function speakersOf({ answers }: Pick<ToldQuestion, 'answers'>): string[] {
	return [...new Set(answers.flatMap(({ speaker }) => speaker ?? []))];
}

function questionUrl({ ref, slug, key }: ToldQuestion, publicUrl: string, locale: Locale): string {
	return absoluteUrl(publicUrl, paths.statement(locale, { ref, slug }, key));
}
