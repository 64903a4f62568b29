/** What a reader asks of the words, taken apart. */
export interface Query {
	/** As typed into the search box, to be compared with titles. */
	typed: string;
	/** Loose words, all of which must occur: several such texts where `OR` stands between them. */
	words: string[];
	excluded: string[];
	phrases: string[];
	excludedPhrases: string[];
	/** Where they must stand; anywhere when it is not said. */
	where?: Where;
}

export const wheres = ['titles', 'answers'] as const;
export type Where = (typeof wheres)[number];

/** What the form asks beside the search box: an exact phrase, words that must not occur, and where to look. */
export interface Wording {
	query?: string;
	exact?: string;
	none?: string;
	where?: Where;
}

const quotes = '"“”„«»';
const phrasePattern = new RegExp(`(^|[\\s(])(-?)[${quotes}]([^${quotes}]+)[${quotes}](?=$|[\\s.,;:!?)])`, 'g');
const longest = 400;

/** Takes what was typed apart. Never fails: an unclosed quotation mark is a plain character. Null when nothing is asked. */
export function parseQuery({ query = '', exact = '', none = '', where }: Wording): Query | null {
	const typed = tidy(query);
	const phrases: string[] = [];
	const excludedPhrases: string[] = [];
	const excluded: string[] = [];
	const loose = typed
		.replace(phrasePattern, (_, before: string, minus: string, phrase: string) => {
			(minus ? excludedPhrases : phrases).push(phrase.trim());
			return before;
		})
		.replace(/(^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (_, before: string, word: string) => {
			excluded.push(word);
			return before;
		})
		.replace(new RegExp(`[${quotes}]`, 'g'), ' ');
	const words = loose
		.split(/(?:^|\s)OR(?=\s|$)/)
		.map((one) => one.replace(/\s+/g, ' ').trim())
		.filter((one) => /[\p{L}\p{N}]/u.test(one));
	if (/[\p{L}\p{N}]/u.test(exact))
		phrases.push(
			tidy(exact)
				.replace(new RegExp(`[${quotes}]`, 'g'), ' ')
				.trim(),
		);
	excluded.push(...tidy(none).split(/\s+/).filter(Boolean));
	const isAsked = [words, excluded, phrases, excludedPhrases].some((part) => part.length > 0);
	return isAsked ? { typed, words, excluded, phrases, excludedPhrases, where } : null;
}

/** Whether words or phrases are asked for. If not, the query is all texts but some. */
export function looksFor({ words, phrases }: Query): boolean {
	return words.length + phrases.length > 0;
}

function tidy(text: string): string {
	return text.normalize('NFC').replaceAll('\u0000', ' ').toWellFormed().slice(0, longest).trim();
}

/** The same words with German umlauts written out, or put back: `Mueller` and `Müller`. Only spellings that differ. */
export function spellingsOf(words: string): string[] {
	const spelled = [
		words.replace(/[äöü]/gi, (letter) => out[letter.toLowerCase()] ?? letter),
		words.replace(/ae|oe|ue/gi, (pair) => back[pair.toLowerCase()] ?? pair),
	];
	return [...new Set(spelled)].filter((one) => one !== words);
}

const out: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const back: Record<string, string> = { ae: 'ä', oe: 'ö', ue: 'ü' };
