import type { SpokenTime } from '@/archive/statements/spoken-times';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';

const shapes = {
	minute: { dateStyle: 'medium' },
	day: { dateStyle: 'medium' },
	month: { month: 'short', year: 'numeric' },
	year: { year: 'numeric' },
} as const;

/** The day a statement was given, as calendars showed it there and as exactly as it is known; null when nobody knows. */
export function spokenDay(locale: Locale, { deliveredAt, timeZone, precision }: SpokenTime): string | null {
	if (!deliveredAt || precision === 'unknown') return null;
	return datesIn(locale, timeZone).dateTime(deliveredAt, shapes[precision]);
}
