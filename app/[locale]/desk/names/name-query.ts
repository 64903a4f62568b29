import { type Noun, nouns } from '@/archive/labels/ensure-named';
import { isLocale, type Locale } from '@/i18n/locales';
import { deskPaths } from '../paths';

/** What the list of names is narrowed to, as its address says it. */
export interface NameQuery {
	noun: Noun;
	q?: string;
	missing?: Locale;
	after?: string;
}

export function readNoun(given: unknown): Noun | null {
	return nouns.find((noun) => noun === given) ?? null;
}

export function readNameQuery(given: Record<string, string | string[] | undefined>): NameQuery {
	const { q, missing, after } = given;
	return {
		noun: readNoun(given.noun) ?? 'person',
		q: typeof q === 'string' && q.trim() ? q.trim().slice(0, 200) : undefined,
		missing: isLocale(missing) ? missing : undefined,
		after: typeof after === 'string' && /^[0-9a-z]{6}$/.test(after) ? after : undefined,
	};
}

/** The whole list as a table. */
export function namesCsvAddress(locale: Locale, { after: _, ...query }: NameQuery): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	return `${deskPaths.namesCsv(locale)}?${new URLSearchParams(given)}`;
}

export function namesAddress(locale: Locale, query: NameQuery): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	return `${deskPaths.names(locale)}?${new URLSearchParams(given)}`;
}
