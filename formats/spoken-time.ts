import { Temporal } from 'temporal-polyfill';
import type { SpokenTime } from './described-statement';

/**
 * ISO 8601 of when a statement was given, as exact as it is known and as clocks showed it there:
 * `2018-06-11T11:50:00+06:00`, `2018-06-11`, `2018-06`, `2018`, or null.
 */
export function spokenDate({ deliveredAt, timeZone, precision }: SpokenTime): string | null {
	if (!deliveredAt || precision === 'unknown') return null;
	const there = Temporal.Instant.fromEpochMilliseconds(deliveredAt.getTime()).toZonedDateTimeISO(timeZone);
	switch (precision) {
		case 'minute':
			return there.toString({ timeZoneName: 'never', smallestUnit: 'second' });
		case 'day':
			return there.toPlainDate().toString();
		case 'month':
			return there.toPlainDate().toPlainYearMonth().toString();
		case 'year':
			return String(there.year).padStart(4, '0');
	}
}
