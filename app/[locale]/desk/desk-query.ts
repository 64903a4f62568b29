import { type DraftState, draftStates } from '@/archive/statements/statement';
import { isLocale, type Locale } from '@/i18n/locales';
import { deskPaths } from './paths';

export const deskStates = [...draftStates, 'published'] as const;

/** What the list is narrowed to, as its address says it. */
export interface DeskQuery {
	q?: string;
	state?: DraftState | 'published';
	language?: Locale;
	after?: string;
}

export function readQuery(given: Record<string, string | string[] | undefined>): DeskQuery {
	const { q, state, language, after } = given;
	return {
		q: typeof q === 'string' && q.trim() ? q.trim().slice(0, 200) : undefined,
		state: deskStates.find((known) => known === state),
		language: isLocale(language) ? language : undefined,
		after: typeof after === 'string' && after ? after : undefined,
	};
}

export function addressOf(locale: Locale, query: DeskQuery): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	const search = new URLSearchParams(given).toString();
	return search ? `${deskPaths.list(locale)}?${search}` : deskPaths.list(locale);
}
