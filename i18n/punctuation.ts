import type { Locale } from './locales';

interface Punctuation {
	/** The marks around a quotation, then those around a quotation within it, with the spaces that belong to them. */
	quotes: readonly [QuotationMarks, QuotationMarks];
	colon: string;
	semicolon: string;
}

type QuotationMarks = readonly [open: string, close: string];

const usual = { colon: ': ', semicolon: '; ' };
const guillemets: QuotationMarks = ['«', '»'];
const raised: QuotationMarks = ['“', '”'];
const lowered: QuotationMarks = ['„', '“'];

/** How each language quotes, and parts what it sets side by side: CLDR's marks, and for French the no-break spaces it prints. */
export const punctuation: Record<Locale, Punctuation> = {
	de: { quotes: [lowered, ['‚', '‘']], ...usual },
	en: { quotes: [raised, ['‘', '’']], ...usual },
	es: { quotes: [guillemets, raised], ...usual },
	ru: { quotes: [guillemets, lowered], ...usual },
	fr: { quotes: [['«\u00a0', '\u00a0»'], raised], colon: '\u00a0: ', semicolon: '\u00a0; ' },
};
