import type { Locale } from '@/i18n/locales';
import { punctuation } from '@/i18n/punctuation';

/** What ends a quotation that a mark begins, in whichever language it was set. */
const closers: Record<string, string> = {
	'„': '“”"',
	'“': '”',
	'«': '»',
	'»': '«',
	'"': '"',
	'‚': '‘’',
	'‘': '’',
	'‹': '›',
	'›': '‹',
};

/** No apostrophe, which has a letter before and after it. */
const marks = /[„“”«»"‚‹›]|(?<!\p{L})[‘’]|[‘’](?!\p{L})/gu;

/**
 * A title that will stand in a language's outer quotation marks: quotations in it get the inner marks, those within these the outer
 * ones again. A mark that has no partner stays as it is.
 */
export function quotedTitle(title: string, locale: Locale): string {
	const [outer, inner] = punctuation[locale].quotes;
	const written = title.split('');
	const open: { mark: string; at: number }[] = [];
	for (const { 0: mark, index } of title.matchAll(marks)) {
		const begun = open.at(-1);
		if (begun && closers[begun.mark]?.includes(mark)) {
			open.pop();
			const [first, last] = open.length % 2 === 0 ? inner : outer;
			written[begun.at] = first;
			written[index] = last;
			dropSpace(written, begun.at + 1);
			dropSpace(written, index - 1);
		} else if (mark in closers) {
			open.push({ mark, at: index });
		}
	}
	return written.join('');
}

/** French sets spaces within its marks. */
function dropSpace(written: string[], at: number): void {
	if (/^\s$/.test(written[at] ?? '')) written[at] = '';
}
