import type { Piece } from '@/archive/statements/diff-words';
import type { Locale } from '@/i18n/locales';

/** An earlier translation as it is shown beside the text. */
export interface EarlierWords {
	percent: number;
	/** The language of the sources that are compared, and what it is called. */
	by: Locale;
	byName: string;
	/** What its source said against what this one says. */
	pieces: Piece[];
	words: string;
	title: string;
	number: number;
	href: string;
	date: string;
	withdrawn: boolean;
}
