import { statementUrl } from '../addresses';
import { csvTable } from '../csv';
import type { Publisher } from '../described-statement';
import { spokenDate } from '../spoken-time';
import { type ListedStatement, summaryOf, timesOf } from './listed-statement';

/** A list of statements as a table (RFC 4180) with a line of names and CRLF. */
export function writeListCsv(statements: readonly ListedStatement[], { publicUrl }: Publisher): string {
	return csvTable<ListedStatement>(
		{
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
			address: (listed) => statementUrl(publicUrl, listed),
			passage: summaryOf,
		},
		statements,
	);
}
