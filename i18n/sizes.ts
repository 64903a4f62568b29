import { type Locale, localeFacts } from './locales';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** How large a file is, as the language writes it: 1.2 MB, 1,2 Mo. */
export function sizeIn(locale: Locale, bytes: number): string {
	const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
	const value = bytes / 1000 ** power;
	return new Intl.NumberFormat(localeFacts[locale].tag, {
		style: 'unit',
		unit: units[power],
		unitDisplay: 'short',
		maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
	}).format(value);
}
