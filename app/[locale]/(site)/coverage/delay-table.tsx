import type { Delay } from '@/archive/calendar/published';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import styles from './coverage.module.css';

interface Props {
	locale: Locale;
	delays: Delay[];
}

const [month, year] = [30, 365];

/** The median time from spoken to readable, by the year spoken and by language. */
export function DelayTable({ locale, delays }: Props) {
	const t = wordsIn(locale, 'Coverage');
	const years = [...new Set(delays.map((delay) => delay.year))].sort((a, b) => (a && b ? b - a : a - b));
	const delayOf = (at: number, code: Locale) => delays.find((delay) => delay.year === at && delay.locale === code);
	return (
		<div className={styles.scroll}>
			<table className={styles.table}>
				<caption>{t('delayTitle')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('year')}</th>
						{locales.map((code) => (
							<th key={code} scope="col" lang={code === locale ? undefined : code}>
								{localeFacts[code].ownName}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{years.map((at) => (
						<tr key={at}>
							<th scope="row">{at ? <a href={paths.archive(locale, at)}>{at}</a> : t('allYears')}</th>
							{locales.map((code) => (
								<td key={code}>{timeOf(delayOf(at, code), locale)}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** Days up to a month, then months, then years: as exactly as the tally knows. */
function timeOf(delay: Delay | undefined, locale: Locale): string {
	if (!delay) return '–';
	const t = wordsIn(locale, 'Coverage');
	const { days } = delay;
	if (days <= month + 1) return t('days', { count: days });
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const [count, unit] = days < 24 * month ? [Math.round(days / month), 'month'] : [Math.round(days / year), 'year'];
	return number(count, { style: 'unit', unit, unitDisplay: 'long' });
}
