import { type Locale, locales } from '@/i18n/locales';
import type { SpokenTime } from '../described-statement';
import { spokenDate } from '../spoken-time';

interface BoardedStatement {
	ref: string;
	title: string;
	titleLocale: Locale;
	kind: string;
	spoken: SpokenTime;
	cells: Record<Locale, { state: string; edition: number; behind: number }>;
}

const facts = ['ref', 'title', 'language', 'kind', 'spoken'] as const;
type BoardColumn = (typeof facts)[number] | 'edition' | 'behind';

/**
 * What the columns are called: of each language how a statement stands there, its newest edition and how many passages of the source it
 * does not follow.
 */
export function boardColumns(called: (column: BoardColumn) => string): string[] {
	return [
		...facts.map(called),
		...locales.flatMap((locale) => [locale, `${locale} ${called('edition')}`, `${locale} ${called('behind')}`]),
	];
}

/** A statement's cells in the order of the columns. */
export function boardLine({ ref, title, titleLocale, kind, spoken, cells }: BoardedStatement): string[] {
	return [
		...[ref, title, titleLocale, kind, spokenDate(spoken) ?? ''],
		...locales.flatMap((locale) => {
			const { state, edition, behind } = cells[locale];
			return [state, edition > 0 ? String(edition) : '', behind > 0 ? String(behind) : ''];
		}),
	];
}
