import { csvCell } from '../csv-cell';
import { spokenDate } from '../spoken-time';
import { addressIn, type ListedStatement, type ListPage, summaryOf, timesOf } from './listed-statement';

const columns: Record<string, (listed: ListedStatement, page: ListPage) => string> = {
	ref: ({ ref }) => ref,
	title: ({ title }) => title,
	language: ({ locale }) => locale,
	languages: ({ versions }) => versions.map(({ locale }) => locale).join(' '),
	kind: ({ kind }) => kind,
	spoken: (listed) => spokenDate(listed) ?? '',
	timeZone: ({ timeZone }) => timeZone,
	place: ({ place }) => place?.text ?? '',
	speakers: ({ speakers }) => speakers.map(({ name }) => name.text).join('; '),
	topics: ({ topics }) => topics.map(({ text }) => text).join('; '),
	published: (listed) => timesOf(listed).publishedAt.toISOString(),
	updated: (listed) => timesOf(listed).updatedAt.toISOString(),
	withdrawn: ({ withdrawn }) => (withdrawn ? 'withdrawn' : ''),
	address: (listed, page) => addressIn(page, listed),
	passage: summaryOf,
};

/** A list as a table (RFC 4180) with a line of names and CRLF. */
export function writeListCsv(page: ListPage): string {
	const lines = page.statements.map((listed) => Object.values(columns).map((read) => csvCell(read(listed, page))));
	return [Object.keys(columns), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
