import { type Column, columns } from '@/formats/glossary/columns';
import { isLocale, type Locale, locales } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';

/** What a file calls a column, in a reader's language. */
export function columnName(locale: Locale, column: Column): string {
	const t = wordsIn(locale, 'Glossary.columns');
	if (column === 'id' || column === 'note') return t(column);
	return isLocale(column) ? column : t('forbidden', { language: column.slice(0, 2) });
}

const named = new Map(
	locales.flatMap((locale) => columns.map((column) => [columnName(locale, column).toLowerCase(), column])),
);

/** The column that a file calls so, in whichever language it was written; what is the name of none stays as it is. */
export function columnNamed(name: string): string {
	return named.get(name) ?? name;
}

/** A column as a message about a file names it: a reader's word for it, or what the file says. */
export function columnShown(locale: Locale, name: string): string {
	const column = columns.find((known) => known === name);
	return column ? columnName(locale, column) : name;
}
