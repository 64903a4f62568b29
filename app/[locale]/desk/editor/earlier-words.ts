import type { Piece } from '@/archive/statements/diff-words';

/** An earlier translation as it is shown beside the text. */
export interface EarlierWords {
	percent: number;
	/** What its source said against what this one says. */
	pieces: Piece[];
	words: string;
	title: string;
	number: number;
	href: string;
	date: string;
	withdrawn: boolean;
}
