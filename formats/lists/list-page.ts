import type { Locale } from '@/i18n/locales';
import type { Labelled, Publisher, SpokenTime } from '../described-statement';

/** One thing in a list for programs: a statement, a question, a correction. When it was is what calendars show. */
export interface ListEntry extends SpokenTime {
	/** Never changes, and no other entry has it. */
	id: string;
	/** Where it is read; complete. */
	url: string;
	/** The language of title and summary. */
	locale: Locale;
	title: string;
	summary: string;
	publishedAt: Date;
	updatedAt: Date;
	/** Whose words they are. */
	authors: readonly Labelled[];
	kind: { term: string; name: string } | null;
	topics: readonly string[];
	place: string | null;
	/** What JSON Feed has no word for. */
	more: Record<string, unknown>;
}

/** A page of a list with its addresses, complete ones. */
export interface ListPage {
	locale: Locale;
	entries: readonly ListEntry[];
	/** In words, such as “Search: peace”. */
	title: string;
	/** Of this list as a page for readers, of this answer, and of the one that follows. */
	page: string;
	self: string;
	next: string | null;
	publisher: Publisher;
}

/** The newest change in a list. */
export function newestOf(entries: readonly ListEntry[]): Date {
	return new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.getTime())));
}
