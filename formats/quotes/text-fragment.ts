/** Longer quotes are named by their first and last words. */
const longest = 80;
const wordsAtEnd = 5;

/**
 * A text directive (WICG Scroll To Text Fragment) by which browsers that know it show these words, which may span paragraphs; it
 * follows a fragment. Others go to the fragment.
 */
export function textDirective(paragraphs: readonly string[]): string {
	const words = paragraphs.join(' ').split(/\s+/u).filter(Boolean);
	const whole = words.join(' ');
	if (paragraphs.length === 1 && whole.length <= longest) return `:~:text=${encode(whole)}`;
	const size = Math.max(1, Math.min(wordsAtEnd, Math.floor(words.length / 2)));
	return `:~:text=${encode(words.slice(0, size).join(' '))},${encode(words.slice(-size).join(' '))}`;
}

/** Hyphens would part what comes before and after the words. */
function encode(words: string): string {
	return encodeURIComponent(words).replaceAll('-', '%2D');
}
