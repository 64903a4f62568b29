import { followParameters, listParameters, nameFolders } from './paths';

const names = Object.values(nameFolders).join('|');
const page = ['after', 'before'];

/** Which parameters of a query the reading room answers to, by the form of the path below its locale. */
const parametersByPage: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^statements(\.(atom|json|csv|ics))?$/, listParameters],
	[/^archive\/\d+\/\d+(\.(atom|json|csv|ics))?$/, page],
	[/^questions(\.(atom|json|csv|ics))?$/, ['topic', 'speaker', 'year', ...page]],
	[/^corrections(\.(csv|ics))?$/, ['language', 'class', ...page]],
	[/^corrections\.(atom|json)$/, ['language', 'class']],
	[/^statements\/[^/]+\/changes\/[^/]+$/, ['show']],
	[new RegExp(`^(${names})$`), ['letter']],
	[new RegExp(`^(${names})/[^/]+/[^/]+$`), page],
	[new RegExp(`^(${names})/[^/]+\\.(csv|ics)$`), page],
	[/^follow$/, followParameters],
	[/^statements\/[^/]+\/cite$/, ['edition', 'segment']],
	[/^statements\/[^/]+\/[^/]+\.(bib|ris|csl\.json)$/, ['edition']],
	[/^statements\/[^/]+\/quote$/, ['edition', 'from', 'to']],
];

/**
 * The query parameters that the answer at a path of the reading room depends on; the front door drops all others, so that no
 * invented one makes an answer of its own. Of a path with its locale, as `/de/statements`.
 */
export function parametersOf(path: string): readonly string[] {
	const below = path.split('/').slice(2).join('/');
	return parametersByPage.find(([pattern]) => pattern.test(below))?.[1] ?? [];
}
