import type { Kind } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { statementUrl } from '../addresses';
import type { Labelled, Publisher, SpokenTime } from '../described-statement';

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

/** A page of a list with its addresses, complete ones. */
export interface ListPage {
	locale: Locale;
	statements: readonly ListedStatement[];
	/** In words, such as “Search: peace”. */
	title: string;
	/** Of this list as a page for readers, of this answer, and of the one that follows. */
	page: string;
	self: string;
	next: string | null;
	publisher: Publisher;
	kind: (kind: Kind) => string;
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

/** The newest change in a list. */
export function newestOf(statements: readonly ListedStatement[]): Date {
	return new Date(Math.max(0, ...statements.map((listed) => timesOf(listed).updatedAt.getTime())));
}

export function addressIn({ publisher }: ListPage, listed: ListedStatement): string {
	return statementUrl(publisher.publicUrl, listed);
}
