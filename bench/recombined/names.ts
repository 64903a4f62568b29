import type { Random } from './random';

const starts =
	'Al Bar Ber Cor Dal Den El Far Gal Gor Hal Har Il Jan Kal Kor Lan Lin Mal Mar Nor Or Pal Ras Sal Sor Tal Tor Ul Var Vel Zan'.split(
		' ',
	);
const middles = 'a an ar e en er i in is o on or u ul ad ed im ok ut ev'.split(' ');
const ends =
	'bach berg dal dov feld gart hem kin land lund mann mov nau off ra rad rin sen ska son stad stein tal ter thal ton va vic ville wick yev zin'.split(
		' ',
	);
const givenNames =
	'Ada Anton Carla Clara David Elena Emil Eva Felix Greta Hugo Ida Ivan Jana Jonas Julia Karl Lea Leo Lucia Maria Marta Max Mila Nina Olga Oskar Paul Rosa Sara Sofia Vera Viktor'.split(
		' ',
	);

/** The n-th of some 20,000 made-up family or place names: the same word in every language. */
export function madeName(number: number): string {
	const end = ends[number % ends.length] ?? '';
	const middle = middles[Math.floor(number / ends.length) % middles.length] ?? '';
	const start = starts[Math.floor(number / (ends.length * middles.length)) % starts.length] ?? '';
	return `${start}${middle}${end}`;
}

export const nameCount = starts.length * middles.length * ends.length;

/** The n-th speaker. Neighbours differ in both names. */
export function personName(number: number): string {
	const given = givenNames[number % givenNames.length] ?? '';
	return `${given} ${madeName((number * 7919) % nameCount)}`;
}

/** Where statements are given: real cities with the zone of their clocks. */
export const places: readonly { name: string; timeZone: string }[] = [
	['Paris', 'Europe/Paris'],
	['Berlin', 'Europe/Berlin'],
	['Madrid', 'Europe/Madrid'],
	['London', 'Europe/London'],
	['New York', 'America/New_York'],
	['Geneva', 'Europe/Zurich'],
	['Vienna', 'Europe/Vienna'],
	['Moscow', 'Europe/Moscow'],
	['Almaty', 'Asia/Almaty'],
	['Buenos Aires', 'America/Argentina/Buenos_Aires'],
	['Mexico City', 'America/Mexico_City'],
	['Dakar', 'Africa/Dakar'],
	['Nairobi', 'Africa/Nairobi'],
	['Tokyo', 'Asia/Tokyo'],
	['New Delhi', 'Asia/Kolkata'],
	['Sydney', 'Australia/Sydney'],
	['Brussels', 'Europe/Brussels'],
	['Helsinki', 'Europe/Helsinki'],
	['Bogotá', 'America/Bogota'],
	['Ottawa', 'America/Toronto'],
].map(([name = '', timeZone = 'UTC']) => ({ name, timeZone }));

export const topics =
	'Health, Education, Trade, Energy, Water, Agriculture, Transport, Labour, Culture, Science, Justice, Migration, Climate, Fisheries, Housing, Taxation, Security, Elections, Human rights, Disarmament'.split(
		', ',
	);

/** A name, a place and numbers that one sentence is filled with, the same in all languages. */
export interface Particulars {
	name: string;
	other: string;
	number: number;
	year: number;
}

export function particulars(random: Random): Particulars {
	return {
		name: madeName(random.zipf(nameCount)),
		other: madeName(random.below(nameCount)),
		number: 2 + random.below(9_998),
		year: 1_900 + random.below(126),
	};
}
