import type { Locale } from '@/i18n/locales';
import { writtenNumbers } from './written-numbers';

/** Words that say how many thousands, millions … a number before them counts, as powers of ten. Longer ones first. */
export const scales: Record<Locale, readonly [RegExp, number][]> = {
	de: [
		[/^tausend/iu, 3],
		[/^tsd\b/iu, 3],
		[/^(millionen|million|mio\b)/iu, 6],
		[/^(milliarden?|mrd\b)/iu, 9],
		[/^(billionen|billion|bio\.)/iu, 12],
	],
	en: [
		[/^thousand/iu, 3],
		[/^(million|mn\b)/iu, 6],
		[/^(billion|bn\b)/iu, 9],
		[/^(trillion|tn\b)/iu, 12],
	],
	es: [
		[/^(mil millones|mil millón|millardos?)/iu, 9],
		[/^mil(?!\p{L})/iu, 3],
		[/^(millones|millón|mill\.)/iu, 6],
		[/^(billones|billón)/iu, 12],
	],
	fr: [
		[/^mille(?!\p{L})/iu, 3],
		[/^(milliards?|mds?\b)/iu, 9],
		[/^millions?/iu, 6],
		[/^billions?/iu, 12],
	],
	ru: [
		[/^(тысяч|тыс\.?)/iu, 3],
		[/^(миллион|млн)/iu, 6],
		[/^(миллиард|млрд)/iu, 9],
		[/^(триллион|трлн)/iu, 12],
	],
};

/** Words of percentages after a number. */
export const percents: Record<Locale, RegExp> = {
	de: /^(%|prozent|v\. ?h\.)/iu,
	en: /^(%|per ?cent|percent)/iu,
	es: /^(%|por (ciento|cien)\b|puntos porcentuales)/iu,
	fr: /^(%|pour ?cent|points? de pourcentage)/iu,
	ru: /^(%|процент|-?процентн)/iu,
};

/** From how many letters on a stem is looked for within words: shorter ones are whole words, or they would be found anywhere. */
const shortestPart = 3;

/** Whether a text writes a number out, as a word or as a part of one, as in `vierundzwanzig`. */
export function writesOut(text: string, value: string, locale: Locale): boolean {
	const number = Number(value);
	const unit = number % 10;
	if (Number.isInteger(number) && number > 20 && number < 100 && unit > 0)
		return writesOut(text, String(number - unit), locale) && writesOut(text, String(unit), locale);
	const stems = writtenNumbers[locale][number];
	if (stems === undefined) return false;
	const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
	return stems
		.split(' ')
		.some((stem) => words.some((word) => (stem.length < shortestPart ? word === stem : word.includes(stem))));
}
