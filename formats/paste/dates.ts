import { monthOf, monthPattern } from './months';

/** A date found in a line, with the time written beside it and the range both take up. */
export interface FoundDate {
	/** `2018-06-11` */
	date: string;
	/** `11:50`, 24 hours. */
	time: string | null;
	from: number;
	to: number;
	/** Digits that could also be read month first. */
	ambiguous: boolean;
}

const day = String.raw`(?<day>\d{1,2})\.?(?:st|nd|rd|th|er|º|°)?\.?`;
const month = `(?<month>${monthPattern})\\.?`;
const year = String.raw`(?<year>[12]\d{3})`;
const yearWord = String.raw`(?:[\s\u00a0]{0,4}(?:года|году|год|г\.?)(?!\p{L}))?`;
/** Few at a time: as many as one likes, several times in a row, would be tried in every way to share them out. */
const space = String.raw`[\s\u00a0]`;
const clock = String.raw`(?<hour>\d{1,2})(?:[:.]|${space}?h${space}?)(?<minute>\d{2})(?!\d|[:.]\d)`;
const half = String.raw`(?:${space}{0,4}(?<half>[ap])\.?${space}?m\b\.?)?`;
const clockWord = String.raw`(?:${space}{0,4}(?:uhr|часов|часа|ч\.|hours|hrs|horas|h\b))?`;
const after = `(?:T|${space}{0,4}[,|–—-]?${space}{0,4}(?:(?:at|um|à|a${space}las|в)${space}{1,4})?)`;

const writtenDates = [
	String.raw`(?<!\d)${day}${space}{0,4}(?:de${space}{1,4}|of${space}{1,4})?${month},?${space}{0,4}(?:de${space}{1,4}|del${space}{1,4})?${year}${yearWord}`,
	String.raw`(?<!\p{L})${month}${space}{1,4}${day},?${space}{1,4}${year}`,
	String.raw`(?<!\d)${year}-(?<digits>\d{2})-(?<day>\d{2})`,
	String.raw`(?<![\d.])(?<day>\d{1,2})[./](?<digits>\d{1,2})[./]${year}${yearWord}`,
];

const patterns = writtenDates.flatMap((date) => [
	new RegExp(`${clock}${half}${clockWord}${space}{0,4}[,|–—-]?${space}{0,4}${date}`, 'iu'),
	new RegExp(`${date}(?:${after}${clock}${half}${clockWord})?`, 'iu'),
]);

/** The first real date of a line, in any of the five languages or in digits (day first), with its time. */
export function findDate(line: string): FoundDate | null {
	let first: FoundDate | null = null;
	for (const pattern of patterns) {
		const match = pattern.exec(line);
		const found = match && readMatch(match);
		if (found && (!first || found.from < first.from)) first = found;
	}
	return first;
}

function readMatch(match: RegExpExecArray): FoundDate | null {
	const parts = match.groups ?? {};
	const monthNumber = parts.digits ? Number(parts.digits) : monthOf(parts.month ?? '');
	const dayNumber = Number(parts.day);
	if (!monthNumber || !isDay(Number(parts.year), monthNumber, dayNumber)) return null;
	const time = readClock(parts.hour, parts.minute, parts.half);
	return {
		date: `${parts.year}-${pad(monthNumber)}-${pad(dayNumber)}`,
		time,
		from: match.index,
		to: match.index + match[0].length,
		ambiguous: match[0].includes('/') && dayNumber <= 12 && dayNumber !== monthNumber,
	};
}

/** The time of a line that holds nothing else: `17:20`, `17.20 Uhr`, `5:20 pm`, `17h20`. */
export function readTime(line: string): string | null {
	const match = loneClock.exec(line.trim());
	return match && readClock(match.groups?.hour, match.groups?.minute, match.groups?.half);
}

const loneClock = new RegExp(`^${clock}${half}${clockWord}$`, 'iu');

function isDay(yearNumber: number, monthNumber: number, dayNumber: number): boolean {
	if (monthNumber > 12 || dayNumber < 1) return false;
	return dayNumber <= new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
}

function readClock(hour?: string, minute?: string, half?: string): string | null {
	if (!hour || !minute) return null;
	const written = Number(hour);
	if (written > 23 || Number(minute) > 59) return null;
	if (!half || written > 12) return `${pad(written)}:${minute}`;
	return `${pad((written % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${minute}`;
}

function pad(value: number): string {
	return String(value).padStart(2, '0');
}
