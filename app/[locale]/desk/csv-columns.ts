import type { Messages } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';

/** Titles of a table's columns, in the reader's language. */
export function columnsIn(locale: Locale, columns: readonly (keyof Messages['Csv'])[]): string[] {
	const t = wordsIn(locale, 'Csv');
	return columns.map((column) => t(column));
}
