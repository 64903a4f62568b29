import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import type { Series, SeriesGroup, Tick } from './series';
import styles from './timeline.module.css';

interface Props {
	locale: Locale;
	title: string;
	ticks: Tick[];
	series: Record<SeriesGroup, Series[]>;
}

/** Units of a bar's width and of the highest bar; the picture is stretched to its place. */
const [step, bar, height] = [10, 7, 40];
const groups = ['all', 'kind', 'language'] as const;

/** How many statements were given when: a row of bars for each kind and language, told by its name, and the same as a table. */
export function Timeline({ locale, title, ticks, series }: Props) {
	const t = wordsIn(locale, 'Archive');
	const most = Math.max(1, ...series.all.flatMap(({ counts }) => counts));
	const named = axisOf(ticks);
	return (
		<figure className={styles.timeline}>
			<figcaption>{title}</figcaption>
			<p>{t('scale', { count: most, number: datesIn(locale, env.DEFAULT_TIME_ZONE).number(most) })}</p>
			{groups.map((group) => (
				<div key={group} className={styles.group}>
					{group === 'all' ? null : <p>{t(`by.${group}`)}</p>}
					{series[group].map((one) => (
						<Row key={one.name} locale={locale} series={one} most={most} />
					))}
				</div>
			))}
			<div className={styles.row} aria-hidden="true">
				<div className={styles.axis} data-crowded={isCrowded(named) ? '' : undefined}>
					{named.map(({ at, short }) => (
						<span key={at}>{short}</span>
					))}
				</div>
			</div>
			<details>
				<summary>{t('asTable')}</summary>
				<Table locale={locale} title={title} ticks={ticks} series={series} />
			</details>
		</figure>
	);
}

function Row({ locale, series, most }: { locale: Locale; series: Series; most: number }) {
	const { name, lang, counts, total } = series;
	return (
		<div className={styles.row}>
			<span lang={lang}>{name}</span>
			<svg viewBox={`0 0 ${counts.length * step} ${height}`} preserveAspectRatio="none" aria-hidden="true">
				<path d={barsOf(counts, most)} />
			</svg>
			<span className={styles.total}>{datesIn(locale, env.DEFAULT_TIME_ZONE).number(total)}</span>
		</div>
	);
}

/** One path for all bars: as short as a picture of a hundred years can be. */
function barsOf(counts: readonly number[], most: number): string {
	return counts
		.map((count, at) => {
			if (count === 0) return '';
			const top = Math.max(2, Math.round((count / most) * height));
			return `M${at * step + (step - bar) / 2} ${height}v-${top}h${bar}v${top}z`;
		})
		.join('');
}

function Table({ locale, title, ticks, series }: Props) {
	const t = wordsIn(locale, 'Archive');
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const columns = groups.flatMap((group) => series[group].map((one) => ({ group, ...one })));
	const shown = ticks.map((tick, index) => ({ ...tick, index })).filter(({ index }) => series.all[0]?.counts[index]);
	return (
		<div className={styles.scroll}>
			<table>
				<caption className="unseen">{title}</caption>
				<thead>
					<tr>
						<th scope="col">{t('time')}</th>
						{columns.map(({ group, name, lang }) => (
							<th key={`${group} ${name}`} scope="col" lang={lang}>
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{shown.map(({ at, index, full, address }) => (
						<tr key={at}>
							<th scope="row">{address ? <a href={address}>{full}</a> : full}</th>
							{columns.map(({ group, name, counts }) => (
								<td key={`${group} ${name}`}>{number(counts[index] ?? 0)}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** Twelve ticks are all named, of more the first and the last. */
function axisOf(ticks: readonly Tick[]): Tick[] {
	const ends = [ticks[0], ticks.at(-1)].filter((tick) => tick !== undefined);
	return ticks.length <= 12 ? [...ticks] : ends;
}

/** Whether a narrow window has no room for all names: twelve letters have it, twelve years not. */
function isCrowded(ticks: readonly Tick[]): boolean {
	return ticks.reduce((letters, { short }) => letters + short.length, 0) > 24;
}
