/** The months' names in the five languages, each as a pattern of its forms and abbreviations, January first. */
const names = [
	'januar|jänner|january|enero|janvier|январ[ья]|jan|ene|janv|янв',
	'februar|february|febrero|février|fevrier|феврал[ья]|feb|févr|fév|фев|февр',
	'märz|march|marzo|mars|март[а]?|mär|mrz|mar|мар',
	'april|abril|avril|апрел[ья]|apr|abr|avr|апр',
	'mai|may|mayo|ма[йя]',
	'juni|june|junio|juin|июн[ья]|jun|июн',
	'juli|july|julio|juillet|июл[ья]|jul|juil|июл',
	'august|agosto|août|aout|август[а]?|aug|ago|авг',
	'september|septiembre|setiembre|septembre|сентябр[ья]|sept|sep|set|сент|сен',
	'oktober|october|octubre|octobre|октябр[ья]|okt|oct|окт',
	'november|noviembre|novembre|ноябр[ья]|nov|ноя|нояб',
	'dezember|december|diciembre|décembre|decembre|декабр[ья]|dez|dec|dic|déc|дек',
];

/** One alternation of every form; longer forms first, so that `juni` is not read as `jun`. */
export const monthPattern = names
	.flatMap((forms) => forms.split('|'))
	.sort((a, b) => b.length - a.length)
	.join('|');

const months = names.map((forms) => new RegExp(`^(?:${forms})$`, 'iu'));

/** 1 to 12, or null when the word is no month. */
export function monthOf(name: string): number | null {
	const index = months.findIndex((month) => month.test(name));
	return index < 0 ? null : index + 1;
}
