/** What an editor must look at after pasting: a code to be translated, the line (from 1), and the words concerned. */
export interface PasteWarning {
	code:
		| 'no-title'
		| 'no-date'
		| 'ambiguous-date'
		| 'dates-differ'
		| 'language-unsure'
		| 'language-not-listed'
		| 'unknown-language'
		| 'possible-speaker'
		| 'left-out';
	line: number;
	text: string;
}
