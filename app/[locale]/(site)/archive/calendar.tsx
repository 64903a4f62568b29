import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './archive.module.css';
import { monthName, weeksOf } from './times';

interface Props {
	locale: Locale;
	year: number;
	month: number;
	/** Day of the month → how many statements. */
	days: Map<number, number>;
}

/** A Monday; the weekdays are named by the days that follow it. */
const monday = Date.UTC(2024, 0, 1);

/** A month as a table of weeks: each day that has statements leads to them and says how many. */
export function Calendar({ locale, year, month, days }: Props) {
	const dates = datesIn(locale, 'UTC');
	const weekdays = Array.from({ length: 7 }, (_, at) => new Date(monday + at * 86_400_000));
	return (
		<table className={styles.calendar}>
			<caption className="unseen">{monthName(locale, { year, month }, 'with-year')}</caption>
			<thead>
				<tr>
					{weekdays.map((day) => (
						<th key={day.getTime()} scope="col">
							<abbr title={dates.dateTime(day, { weekday: 'long' })}>{dates.dateTime(day, { weekday: 'short' })}</abbr>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeksOf(year, month).map((week) => (
					<tr key={week.find(Boolean)}>
						{week.map((day, at) => (
							<td key={weekdays[at]?.getTime()}>
								{day ? (
									<Day locale={locale} date={isoOf(year, month, day)} day={day} count={days.get(day) ?? 0} />
								) : null}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Day({ locale, date, day, count }: { locale: Locale; date: string; day: number; count: number }) {
	if (count === 0) return <time dateTime={date}>{day}</time>;
	const t = wordsIn(locale, 'Names');
	return (
		<a href={paths.statements(locale, { from: date, to: date })}>
			<time dateTime={date}>{day}</time> <span aria-hidden="true">{count}</span>
			<span className="unseen">{t('count', { count, number: count })}</span>
		</a>
	);
}

function isoOf(year: number, month: number, day: number): string {
	return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
