import { addressOf, listQueryOf } from '@/app/[locale]/(site)/statements/list-query';
import { type ListInput, listStatements } from '@/archive/search/published';
import { writeListCsv } from '@/formats/lists/list-csv';
import { statementEntry } from '@/formats/lists/listed-statement';
import { isLocale } from '@/i18n/locales';
import { type ListFormat, type PageAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { noAnswer, publisher } from './machine-answer';
import { pageAnswer, pageSize } from './page-answer';

/** The list or search that the same parameters ask for as a page, a hundred statements at a time. */
export async function listAnswer(locale: string, search: URLSearchParams, format: ListFormat): Promise<Response> {
	if (!isLocale(locale)) return noAnswer(404);
	const query = listQueryOf(locale, Object.fromEntries(search));
	const address = addressOf(query);
	const t = wordsIn(locale, 'List');
	return statementsAnswer(query, format, {
		title: query.query ? t('titleSearch', { query: query.query }) : t('title'),
		page: paths.statements(locale, address),
		at: (turn) => paths.list(locale, format, { ...address, ...turn }),
	});
}

interface Place {
	title: string;
	/** The page that shows readers the same. */
	page: string;
	/** The address of this list in this form, from a place in it on. */
	at: (turn: PageAddress) => string;
}

/** A list of statements, a hundred at a time. */
export async function statementsAnswer(query: ListInput, format: ListFormat, place: Place): Promise<Response> {
	const { locale, after, before } = query;
	const { statements, next } = await listStatements({ ...query, size: pageSize });
	const kind = wordsIn(locale, 'Kinds');
	return pageAnswer(format, {
		...place,
		locale,
		turn: { after, before },
		next,
		entries: statements.map((listed) => statementEntry(listed, publisher(), kind)),
		table: () => writeListCsv(statements, publisher()),
	});
}
