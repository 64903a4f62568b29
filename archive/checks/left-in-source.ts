import { francAll } from 'franc-min';
import type { Locale } from '@/i18n/locales';

const codes: Record<Locale, string> = { de: 'deu', en: 'eng', es: 'spa', ru: 'rus', fr: 'fra' };

/** Fewer words than these may be names, which are equal in many languages. */
const fewestWords = 4;
/** Fewer letters than these do not tell one language from another. */
const fewestLetters = 60;
/** How near the language it should be in may come to the one it seems to be in, from 0 to 1, and still be doubted. */
const nearest = 0.8;

/**
 * Whether the words of a row were left in the language of the source: they are the same, in another script, or clearly of that
 * language. Names, addresses and commands are equal in all, and short rows are not judged.
 */
export function isLeftInSource(
	source: { text: string; locale: Locale },
	target: { text: string; locale: Locale },
): boolean {
	const words = wordsIn(target.text);
	if (words.length < fewestWords) return false;
	if (plain(source.text) === plain(target.text))
		return words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length >= fewestWords;
	const letters = words.join('').length;
	if (letters < fewestLetters) return false;
	if ((target.locale === 'ru') !== (source.locale === 'ru')) {
		const cyrillic = words.join('').match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
		return target.locale === 'ru' ? cyrillic / letters < 0.2 : cyrillic / letters > 0.8;
	}
	const scores = new Map(francAll(words.join(' '), { only: Object.values(codes) }));
	const [best] = [...scores];
	return best?.[0] === codes[source.locale] && (scores.get(codes[target.locale]) ?? 0) < nearest;
}

/** Words without addresses, file names and codes. */
function wordsIn(text: string): string[] {
	return text
		.split(/\s+/)
		.filter((word) => !/[@/\\_<>{}=]|\.\p{L}|\d/u.test(word))
		.flatMap((word) => word.match(/[\p{L}’'-]{1,}/gu) ?? [])
		.filter((word) => /\p{L}/u.test(word));
}

function plain(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
