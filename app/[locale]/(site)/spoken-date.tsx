import type { Precision } from '@/archive/statements/statement';
import { spokenDate } from '@/formats/spoken-time';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';

export interface Spoken {
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
}

const shapes = {
	minute: { day: 'numeric', month: 'long', year: 'numeric' },
	day: { day: 'numeric', month: 'long', year: 'numeric' },
	month: { month: 'long', year: 'numeric' },
	year: { year: 'numeric' },
} as const;

/** The day it was given, as calendars showed it there, and as exactly as it is known; null when nobody knows. */
export function spokenDay(locale: Locale, { deliveredAt, timeZone, precision }: Spoken): string | null {
	if (!deliveredAt || precision === 'unknown') return null;
	return datesIn(locale, timeZone).dateTime(deliveredAt, shapes[precision]);
}

/** When it was given, as clocks and calendars showed it there, and as exactly as it is known. */
export function SpokenDate({ locale, spoken }: { locale: Locale; spoken: Spoken }) {
	const { deliveredAt, timeZone, precision } = spoken;
	const day = spokenDay(locale, spoken);
	if (!deliveredAt || !day) {
		const t = wordsIn(locale, 'Common');
		return <span>{t('undated')}</span>;
	}
	const dates = datesIn(locale, timeZone);
	const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
	return (
		<time dateTime={spokenDate(spoken) ?? undefined}>
			{day}
			{precision === 'minute' ? (
				<>
					{' '}
					<span>{dates.dateTime(deliveredAt, time)}</span>
				</>
			) : null}
		</time>
	);
}
