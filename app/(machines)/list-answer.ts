import { addressOf, listQueryOf } from '@/app/[locale]/(site)/statements/list-query';
import { listStatements } from '@/archive/search/published';
import { absoluteUrl } from '@/formats/addresses';
import { writeListAtom } from '@/formats/lists/list-atom';
import { writeListCalendar } from '@/formats/lists/list-calendar';
import { writeListCsv } from '@/formats/lists/list-csv';
import { writeListJsonFeed } from '@/formats/lists/list-json-feed';
import { newestOf } from '@/formats/lists/listed-statement';
import { isLocale } from '@/i18n/locales';
import { type ListFormat, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { machineAnswer, noAnswer, publisher } from './machine-answer';

const formats = {
	atom: { write: writeListAtom, type: 'application/atom+xml' },
	json: { write: writeListJsonFeed, type: 'application/feed+json' },
	csv: { write: writeListCsv, type: 'text/csv' },
	ics: { write: writeListCalendar, type: 'text/calendar' },
} as const;

const size = 100;

/** The list or search that the same parameters ask for as a page, a hundred statements at a time. */
export async function listAnswer(locale: string, search: URLSearchParams, format: ListFormat): Promise<Response> {
	if (!isLocale(locale)) return noAnswer(404);
	const query = listQueryOf(locale, Object.fromEntries(search));
	const found = await listStatements({ ...query, size });
	const { publicUrl } = publisher();
	const address = addressOf(query);
	const turned = { ...address, after: query.after, before: query.before };
	const t = wordsIn(locale);
	const urlOf = (turn: typeof turned) => absoluteUrl(publicUrl, paths.list(locale, format, turn));
	const next = found.next ? urlOf({ ...address, after: found.next, before: undefined }) : null;
	const { write, type } = formats[format];
	const body = write({
		locale,
		statements: found.statements,
		title: `${query.query ? t('List.titleSearch', { query: query.query }) : t('List.title')} – ${publisher().name}`,
		page: absoluteUrl(publicUrl, paths.statements(locale, address)),
		self: urlOf(turned),
		next,
		publisher: publisher(),
		kind: wordsIn(locale, 'Kinds'),
	});
	return machineAnswer(body, {
		type,
		language: locale,
		modified: found.statements.length > 0 ? newestOf(found.statements) : null,
		headers: next ? { Link: `<${next}>; rel="next"` } : {},
	});
}
