import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { countByMonth, countByYear } from '@/archive/calendar/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../../every-language';
import { Frame } from '../../frame';
import { seriesOf, type Tick } from '../../timeline/series';
import { Timeline } from '../../timeline/timeline';
import styles from '../archive.module.css';
import { ArchiveHead } from '../archive-head';
import { monthName, yearOf } from '../times';

type Props = { params: Promise<{ locale: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const year = yearOf((await params).year);
	const title = wordsIn(locale, 'Archive')('titleOf', { time: String(year) });
	const feeds = {
		atom: paths.list(locale, 'atom', { year: year ?? undefined }),
		json: paths.list(locale, 'json', { year: year ?? undefined }),
	};
	const page = { locale, address: `/archive/${(await params).year}`, title, description: title, feeds };
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** One year: its months, and what was given in them. */
export default async function YearPage({ params }: Props) {
	const locale = await localeOf(params);
	const year = yearOf((await params).year);
	if (!year) notFound();
	const [counts, all] = await Promise.all([countByMonth({ year }), countByYear()]);
	const years = [...new Set(all.map(({ at }) => at))];
	if (!years.includes(year)) notFound();
	const t = wordsIn(locale);
	const ticks = ticksOf(locale, year);
	const series = seriesOf(counts, ticks, locale);
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const to = (other: number | undefined) => (other ? { address: paths.archive(locale, other), words: other } : null);
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.archive(other, year))}>
			<ArchiveHead
				above={{ address: paths.archive(locale), words: t('Archive.title') }}
				before={to(years.findLast((other) => other < year))}
				after={to(years.find((other) => other > year))}
				label={t('Archive.otherYears')}
				title={year}
			/>
			<ul className={styles.times}>
				{ticks.map(({ at, full, address }) => {
					const count = series.all[0]?.counts[at - 1] ?? 0;
					return (
						<li key={at}>
							{count && address ? <a href={address}>{full}</a> : <span>{full}</span>}{' '}
							<span>{t('Names.count', { count, number: number(count) })}</span>
						</li>
					);
				})}
			</ul>
			<p>
				<a href={paths.statements(locale, { year })}>{t('Archive.allOf', { time: String(year) })}</a>
			</p>
			{counts.length > 0 ? (
				<Timeline locale={locale} title={t('Archive.byMonth')} ticks={ticks} series={series} />
			) : null}
		</Frame>
	);
}

function ticksOf(locale: Locale, year: number): Tick[] {
	return Array.from({ length: 12 }, (_, index) => ({
		at: index + 1,
		short: monthName(locale, { year, month: index + 1 }, 'narrow'),
		full: monthName(locale, { year, month: index + 1 }, 'long'),
		address: paths.archive(locale, year, index + 1),
	}));
}
