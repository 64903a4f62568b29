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

/** When it was given, as clocks and calendars showed it there, and as exactly as it is known. */
export function SpokenDate({ locale, spoken }: { locale: Locale; spoken: Spoken }) {
	const { deliveredAt, timeZone, precision } = spoken;
	if (!deliveredAt || precision === 'unknown') {
		const t = wordsIn(locale, 'Common');
		return <span>{t('undated')}</span>;
	}
	const dates = datesIn(locale, timeZone);
	const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
	return (
		<time dateTime={spokenDate(spoken) ?? undefined}>
			{dates.dateTime(deliveredAt, shapes[precision])}
			{precision === 'minute' ? (
				<>
					{' '}
					<span>{dates.dateTime(deliveredAt, time)}</span>
				</>
			) : null}
		</time>
	);
}
