import { absoluteUrl } from '@/formats/addresses';
import { writeListAtom } from '@/formats/lists/list-atom';
import { writeListCalendar } from '@/formats/lists/list-calendar';
import { writeListJsonFeed } from '@/formats/lists/list-json-feed';
import type { ListEntry } from '@/formats/lists/list-page';
import type { Locale } from '@/i18n/locales';
import type { ListFormat, PageAddress } from '@/i18n/paths';
import { machineAnswer, publisher } from './machine-answer';

/** So many entries are in one answer; those that follow are a link away. */
export const pageSize = 100;

interface Page {
	locale: Locale;
	/** In words, without whose it is. */
	title: string;
	/** The page that shows readers the same. */
	page: string;
	/** The address of this list in this form, from a place in it on. */
	at: (turn: PageAddress) => string;
	turn: PageAddress;
	/** Where what follows begins. */
	next: string | null;
	entries: readonly ListEntry[];
	/** The same as a table. */
	table: () => string;
}

const types = {
	atom: 'application/atom+xml',
	json: 'application/feed+json',
	csv: 'text/csv',
	ics: 'text/calendar',
} as const;

/** A page of a list as a feed, a table or a calendar. */
export function pageAnswer(format: ListFormat, { locale, at, turn, table, ...shown }: Page): Response {
	const { publicUrl, name } = publisher();
	const next = shown.next && absoluteUrl(publicUrl, at({ after: shown.next }));
	const page = {
		locale,
		entries: shown.entries,
		title: `${shown.title} – ${name}`,
		page: absoluteUrl(publicUrl, shown.page),
		self: absoluteUrl(publicUrl, at(turn)),
		next,
		publisher: publisher(),
	};
	const writers = { atom: writeListAtom, json: writeListJsonFeed, csv: table, ics: writeListCalendar };
	return machineAnswer(writers[format](page), {
		type: types[format],
		language: locale,
		headers: next ? { Link: `<${next}>; rel="next"` } : {},
	});
}
