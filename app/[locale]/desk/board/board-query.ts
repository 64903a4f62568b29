import { type CellState, cellStates } from '@/archive/board/cell';
import { type Kind, kinds } from '@/archive/statements/statement';
import { isLocale, type Locale } from '@/i18n/locales';
import { deskPaths } from '../paths';

/** What the board is narrowed to, as its address says it. */
export interface BoardQuery {
	q?: string;
	state?: CellState;
	language?: Locale;
	kind?: Kind;
	year?: number;
	mine?: true;
	after?: string;
}

export function readBoardQuery(given: Record<string, unknown>): BoardQuery {
	const { q, state, language, kind, year, mine, after } = given;
	return {
		q: typeof q === 'string' && q.trim() ? q.trim().slice(0, 200) : undefined,
		state: cellStates.find((known) => known === state),
		language: isLocale(language) ? language : undefined,
		kind: kinds.find((known) => known === kind),
		year: typeof year === 'string' && /^\d{1,4}$/.test(year) ? Number(year) : undefined,
		mine: mine === 'true' ? true : undefined,
		after: typeof after === 'string' && after ? after : undefined,
	};
}

/** What the archive is asked for. */
export function askedOf({ q, ...query }: BoardQuery) {
	return { ...query, query: q };
}

export function boardAddress(locale: Locale, query: BoardQuery): string {
	return addressed(deskPaths.board(locale), query);
}

/** All that the board shows, page after page, as one table for programs. */
export function boardCsvAddress(locale: Locale, query: BoardQuery): string {
	return addressed(deskPaths.boardCsv(locale), { ...query, after: undefined });
}

function addressed(path: string, query: BoardQuery): string {
	const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
	return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
