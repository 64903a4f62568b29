import { createFormatter } from 'next-intl';
import { type Locale, localeFacts } from './locales';

type Dates = ReturnType<typeof createFormatter>;
const made = new Map<string, Dates>();

/** next-intl's formatter with the habits of the language's own region: 11 June 2018, not June 11, 2018. */
export function datesIn(locale: Locale, timeZone: string): Dates {
	const key = `${locale} ${timeZone}`;
	const dates = made.get(key) ?? createFormatter({ locale: localeFacts[locale].tag, timeZone });
	made.set(key, dates);
	return dates;
}
