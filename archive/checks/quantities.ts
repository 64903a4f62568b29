import type { Locale } from '@/i18n/locales';
import { type Decimal, decimalOf, plainNumber, timesTenTo } from './decimal';
import { monthsIn } from './month-names';
import { percents, scales } from './number-words';

/** A number or date of a text, as it may be meant. */
export interface Quantity {
	/** As it is written there. */
	shown: string;
	/** Every value it may have: numbers as `plainNumber` writes them, percentages with `%`, months as `month:3`. */
	readings: string[];
	/** It may stand for another language's number, but is no number that must be found there. */
	isLoose: boolean;
}

/** What holds digits that are no numbers. */
const addresses =
	/(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+\.\p{L}+|(?<![\p{L}\d])(?:\/[\w.+-]+){2,}|\S+\.(?:org|net|com|html?|pdf|deb)\b\S*/giu;

/** Spaces that set groups of digits apart. */
const space = '[ \\u00a0\\u202f\\u2009]';
const number = new RegExp(`\\d{1,3}(?:${space}\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,:’'/-]\\d+)*`, 'gu');

/** The numbers and dates of a text, read as its language writes them. */
export function quantitiesIn(given: string, locale: Locale): Quantity[] {
	const text = given.replace(addresses, (address) => ' '.repeat(address.length));
	const found = [...text.matchAll(number)].flatMap(({ 0: shown, index }) => {
		const before = text.slice(Math.max(0, index - 3), index);
		const after = text.slice(index + shown.length, index + shown.length + 24);
		return read(shown, before, after, locale);
	});
	const months = monthsIn(text, locale).map(({ month, shown }) => ({
		shown,
		readings: [`month:${month}`],
		isLoose: false,
	}));
	return [...found, ...months, ...romanIn(text)];
}

function read(shown: string, before: string, after: string, locale: Locale): Quantity[] {
	// In a name or a code: G20, IPv6, COVID-19.
	const isLoose = /[\p{L}_#§]$/u.test(before) || /\p{L}-$/u.test(before) || shown === '00';
	const parts = partsOf(shown, locale);
	if (parts.length > 1)
		return parts.map((part) => ({ shown: part.text, readings: part.readings, isLoose: isLoose || part.isLoose }));
	const value = worthOf(shown, locale);
	const rest = after.replace(/^[\s\u00a0\u202f-]+/u, '');
	const scale = scales[locale].find(([word]) => word.test(rest))?.[1];
	const readings = value.map((one) => plainNumber(scale === undefined ? one : timesTenTo(one, scale)));
	if (percents[locale].test(rest))
		return [{ shown: `${shown} %`, readings: readings.map((one) => `${one}%`), isLoose }];
	return [{ shown, readings: [...readings, ...otherReadings(shown, rest)], isLoose }];
}

/** The parts of dates, times and versions; a number that is one has one part. */
function partsOf(shown: string, locale: Locale): { text: string; readings: string[]; isLoose: boolean }[] {
	const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(shown) ?? null;
	if (day) return dated(day[1] ?? '', day[2] ?? '', day[3] ?? '');
	const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(shown);
	if (numeric) return dated(numeric[3] ?? '', numeric[2] ?? '', numeric[1] ?? '');
	const time = /^(\d{1,2}):(\d{2})$/.exec(shown);
	if (time) {
		const [hour, minute] = [Number(time[1]), Number(time[2])];
		return [
			{ text: shown, readings: [String(hour), String(hour % 12), String((hour % 12) + 12)], isLoose: false },
			{ text: time[2] ?? '', readings: [String(minute)], isLoose: minute === 0 },
		];
	}
	const pieces = shown.split(/[/:-]/);
	if (pieces.length === 1) return [];
	return pieces.map((piece) => ({ text: piece, readings: worthOf(piece, locale).map(plainNumber), isLoose: true }));
}

/** Day and month of numeric dates: either may come first. */
function dated(year: string, month: string, day: string) {
	const [m, d] = [String(Number(month)), String(Number(day))];
	return [
		{ text: day, readings: [d, `month:${d}`], isLoose: false },
		{ text: month, readings: [m, `month:${m}`], isLoose: false },
		{
			text: year,
			readings: [String(Number(year)), String(2000 + Number(year)), String(1900 + Number(year))],
			isLoose: year.length < 4,
		},
	];
}

/** What digits with points, commas and spaces are worth. Spanish writes both; versions such as 2.6.18 are read as they stand. */
function worthOf(shown: string, locale: Locale): Decimal[] {
	const digits = shown.replace(/[\s\u00a0\u202f\u2009’']/gu, '');
	const marks = digits.match(/[.,]/g) ?? [];
	const [last] = marks.slice(-1);
	if (!last) return [decimalOf(digits)];
	const at = digits.lastIndexOf(last);
	const [whole, fraction] = [digits.slice(0, at).replace(/[.,]/g, ''), digits.slice(at + 1)];
	const asDecimal = decimalOf(whole, fraction);
	const asGroups = decimalOf(digits.replace(/[.,]/g, ''));
	const isMixed = new Set(marks).size > 1;
	const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && !isMixed;
	if (isMixed) return [asDecimal];
	if (marks.length > 1) return isGrouped ? [asGroups] : [asGroups, asDecimal];
	if (!isGrouped) return [asDecimal];
	if (locale === 'es') return [asGroups, asDecimal];
	const groups = locale === 'en' ? ',' : '.';
	return [last === groups ? asGroups : asDecimal];
}

/** Afternoon hours, decades without their century. */
function otherReadings(shown: string, rest: string): string[] {
	const value = Number(shown);
	const isAfternoon = /^p\.?\s?m\b/i.test(rest) && value < 12;
	const isDecade = /^(s\b|er\b|ern\b|х\b|е\b)/iu.test(rest) && value % 10 === 0;
	return [
		...(isAfternoon ? [String(value + 12)] : []),
		...(isDecade && value >= 1900 ? [String(value - 1900)] : []),
		...(isDecade && value < 100 ? [String(value + 1900)] : []),
	];
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Roman numerals, of centuries for the most part; they answer another language's number and ask for none. */
function romanIn(text: string): Quantity[] {
	return [...text.matchAll(/(?<![\p{L}\d])[IVXLCDM]+(?![\p{Lu}\d])/gu)].map(({ 0: shown }) => {
		const values = [...shown].map((digit) => romanDigits[digit] ?? 0);
		const value = values.reduce((sum, one, index) => sum + (one < (values[index + 1] ?? 0) ? -one : one), 0);
		return { shown, readings: [String(value)], isLoose: true };
	});
}
