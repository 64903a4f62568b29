import type { Locale } from '@/i18n/locales';
import { isId } from '../is-id';
import { deskPaths } from '../paths';

/** What the glossary is narrowed to, as its address says it. */
export interface GlossaryQuery {
	q?: string;
	after?: string;
}

export function readGlossaryQuery({ q, after }: Record<string, string | string[] | undefined>): GlossaryQuery {
	return {
		q: typeof q === 'string' && q.trim() ? q.trim().slice(0, 200) : undefined,
		after: typeof after === 'string' && isId(after) ? after : undefined,
	};
}

export function glossaryAddress(locale: Locale, query: GlossaryQuery): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	const search = new URLSearchParams(given).toString();
	return search ? `${deskPaths.glossary(locale)}?${search}` : deskPaths.glossary(locale);
}
