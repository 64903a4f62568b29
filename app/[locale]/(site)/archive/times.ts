import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';

/** A year of an address, `1948`; null when it is none. */
export function yearOf(given: string): number | null {
	return /^[1-9]\d{3}$/.test(given) ? Number(given) : null;
}

/** A month of an address, `01` to `12`; null when it is none. */
export function monthOf(given: string): number | null {
	return /^(0[1-9]|1[0-2])$/.test(given) ? Number(given) : null;
}

/** What a month is called; with its year when asked for. */
export function monthName(
	locale: Locale,
	{ year, month }: { year: number; month: number },
	style: 'narrow' | 'long' | 'with-year',
): string {
	const day = new Date(Date.UTC(year, month - 1, 1));
	const form = style === 'with-year' ? ({ month: 'long', year: 'numeric' } as const) : { month: style };
	return datesIn(locale, 'UTC').dateTime(day, form);
}

/** The first and the last day of a month, as `2018-06-01`. */
export function daysOf(year: number, month: number): { from: string; to: string } {
	const day = (at: number) => new Date(at).toISOString().slice(0, 10);
	return { from: day(Date.UTC(year, month - 1, 1)), to: day(Date.UTC(year, month, 0)) };
}

/** The weeks of a month, Monday first, with null where a day belongs to another month. */
export function weeksOf(year: number, month: number): (number | null)[][] {
	const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return Array.from({ length: Math.ceil((first + days) / 7) }, (_, week) =>
		Array.from({ length: 7 }, (__, weekday) => {
			const day = week * 7 + weekday - first + 1;
			return day >= 1 && day <= days ? day : null;
		}),
	);
}
