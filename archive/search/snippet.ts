/** A piece of a search result's text; `mark` where it matched. */
export interface SnippetPart {
	text: string;
	mark: boolean;
}

/** The sentinels asked of `ts_headline`, which escapes nothing: no published text holds these characters. */
export const startMark = '\u0002';
export const stopMark = '\u0003';
export const headlineOptions = `StartSel=${startMark}, StopSel=${stopMark}, MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "`;

/** Stand for `<` and `>` while `ts_headline` reads a text: it takes `<press@example.org>` for a tag and drops it. */
export const angleMarks = '\u0004\u0005';

/** Takes a headline apart into plain and marked text; a page escapes both as any text. */
export function snippetOf(headline: string): SnippetPart[] {
	return headline
		.replaceAll('\u0004', '<')
		.replaceAll('\u0005', '>')
		.replace(/\s+/g, ' ')
		.split(startMark)
		.flatMap((piece, index) => {
			if (index === 0) return [{ text: piece, mark: false }];
			const [marked = '', ...rest] = piece.split(stopMark);
			return [
				{ text: marked, mark: true },
				{ text: rest.join(''), mark: false },
			];
		})
		.filter((part) => part.text !== '');
}
