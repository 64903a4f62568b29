import type { Kind } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { statementUrl, versionId } from '../addresses';
import type { Labelled, Publisher, SpokenTime } from '../described-statement';
import { spokenDate } from '../spoken-time';
import type { ListEntry } from './list-page';

/** What the writers of lists tell of a statement. The archive's `Listed` has this shape. */
export interface ListedStatement extends SpokenTime {
	ref: string;
	kind: Kind;
	/** The language of title, slug, lead and snippet. */
	locale: Locale;
	title: string;
	slug: string;
	lead: string | null;
	place: Labelled | null;
	speakers: readonly { name: Labelled }[];
	topics: readonly Labelled[];
	versions: readonly { locale: Locale; publishedAt: Date; updatedAt: Date }[];
	withdrawn: boolean;
	/** The passage that a search found, in pieces. */
	snippet: readonly { text: string }[] | null;
}

/** When the shown language appeared and when it was changed last. */
export function timesOf({ versions, locale }: ListedStatement): { publishedAt: Date; updatedAt: Date } {
	const shown = versions.find((version) => version.locale === locale);
	return shown ?? { publishedAt: new Date(0), updatedAt: new Date(0) };
}

/** The passage that was found, else the lead. */
export function summaryOf({ snippet, lead }: ListedStatement): string {
	return snippet?.map(({ text }) => text).join('') ?? lead ?? '';
}

/** A statement as an entry of a list, in the language it is shown in. */
export function statementEntry(
	listed: ListedStatement,
	{ publicUrl }: Publisher,
	kind: (kind: Kind) => string,
): ListEntry {
	const { ref, locale, title, place, speakers, topics, versions, withdrawn, deliveredAt, timeZone, precision } = listed;
	return {
		id: versionId(publicUrl, ref, locale),
		url: statementUrl(publicUrl, listed),
		locale,
		title,
		summary: summaryOf(listed),
		...timesOf(listed),
		authors: speakers.map(({ name }) => name),
		kind: { term: listed.kind, name: kind(listed.kind) },
		topics: topics.map(({ text }) => text),
		place: place?.text ?? null,
		deliveredAt,
		timeZone,
		precision,
		more: {
			ref,
			kind: listed.kind,
			spoken: spokenDate(listed),
			place: place?.text ?? null,
			languages: versions.map((version) => version.locale),
			withdrawn,
		},
	};
}
