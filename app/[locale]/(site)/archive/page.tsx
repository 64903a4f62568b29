import type { Metadata } from 'next';
import { countByYear } from '@/archive/calendar/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { seriesOf } from '../timeline/series';
import { Timeline } from '../timeline/timeline';
import styles from './archive.module.css';
import { ArchiveHead } from './archive-head';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Archive');
	const description = t('description', { name: env.PUBLISHER_NAME });
	const page = { locale, address: '/archive', title: t('title'), description };
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** The years in which statements were given. */
export default async function ArchivePage({ params }: Props) {
	const locale = await localeOf(params);
	const counts = await countByYear();
	const t = wordsIn(locale);
	const years = [...new Set(counts.map(({ at }) => at))];
	const [first = 0, last = -1] = [years[0], years.at(-1)];
	const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
		const year = first + index;
		return { at: year, short: String(year), full: String(year), address: paths.archive(locale, year) };
	});
	const series = seriesOf(counts, ticks, locale);
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.archive)}>
			<ArchiveHead label={t('Archive.title')} title={t('Archive.title')} />
			<p className={styles.lead}>{t('Archive.description', { name: env.PUBLISHER_NAME })}</p>
			<ul className={styles.times}>
				{ticks.toReversed().flatMap(({ at, full, address }) => {
					const count = series.all[0]?.counts[at - first] ?? 0;
					if (count === 0) return [];
					return (
						<li key={at}>
							<a href={address}>{full}</a> <span>{t('Names.count', { count, number: number(count) })}</span>
						</li>
					);
				})}
			</ul>
			{years.length > 1 ? <Timeline locale={locale} title={t('Archive.byYear')} ticks={ticks} series={series} /> : null}
		</Frame>
	);
}
