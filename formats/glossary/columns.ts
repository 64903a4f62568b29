import { type Locale, locales } from '@/i18n/locales';

/** Columns of a glossary file: `id`, `note`, and for each language its preferred term and what is forbidden (`de`, `de-forbidden`). */
export const columns = [
	'id',
	'note',
	...locales.flatMap((locale) => [locale, `${locale}-forbidden`] as const),
] as const;
export type Column = (typeof columns)[number];

/** Between several forbidden terms in one cell. */
export const between = '|';

export interface GlossaryLine {
	id: string | null;
	note: string;
	terms: Partial<Record<Locale, { preferred: string; forbidden: string[] }>>;
}
