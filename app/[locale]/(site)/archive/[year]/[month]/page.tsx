import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { countByDay, type Month } from '@/archive/calendar/published';
import { listStatements } from '@/archive/search/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../../../every-language';
import { Frame } from '../../../frame';
import { type Asked, oneOf } from '../../../names/name-query';
import { PageTurns } from '../../../page-turns';
import { StatementEntry } from '../../../statement-entry';
import { ListFormats } from '../../../statements/list-formats';
import styles from '../../archive.module.css';
import { ArchiveHead } from '../../archive-head';
import { Calendar } from '../../calendar';
import { daysOf, monthName, monthOf, yearOf } from '../../times';

interface Props {
	params: Promise<{ locale: string; year: string; month: string }>;
	searchParams: Promise<Asked>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const asked = await params;
	const time = { year: yearOf(asked.year) ?? 1, month: monthOf(asked.month) ?? 1 };
	const title = wordsIn(locale, 'Archive')('titleOf', { time: monthName(locale, time, 'with-year') });
	if (Object.keys(await searchParams).length) return { title, robots: { index: false, follow: true } };
	const feeds = {
		atom: paths.archiveList(locale, time, 'atom'),
		json: paths.archiveList(locale, time, 'json'),
	};
	const page = { locale, address: `/archive/${asked.year}/${asked.month}`, title, description: title, feeds };
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** One month as a calendar, with its statements below. */
export default async function MonthPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const asked = await params;
	const [year, month] = [yearOf(asked.year), monthOf(asked.month)];
	if (!year || !month) notFound();
	const query = await searchParams;
	const turn = { after: oneOf(query, 'after'), before: oneOf(query, 'before') };
	const [{ days, previous, next }, list] = await Promise.all([
		countByDay({ year, month }),
		listStatements({ locale, ...daysOf(year, month), ...turn }),
	]);
	if (list.count === 0) notFound();
	const t = wordsIn(locale);
	const to = (other: Month | null) =>
		other && {
			address: paths.archive(locale, other.year, other.month),
			words: monthName(locale, other, 'with-year'),
		};
	const here = (address: { after?: string; before?: string }) => paths.archive(locale, year, month, address);
	const number = datesIn(locale, env.DEFAULT_TIME_ZONE).number(list.count);
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.archive(other, year, month))}>
			<ArchiveHead
				above={{ address: paths.archive(locale, year), words: year }}
				before={to(previous)}
				after={to(next)}
				label={t('Archive.otherMonths')}
				title={monthName(locale, { year, month }, 'with-year')}
			/>
			<Calendar locale={locale} year={year} month={month} days={days} />
			<section aria-labelledby="texts">
				<h2 id="texts" className={styles.texts}>
					{t('Names.count', { count: list.count, number })}
				</h2>
				{list.statements.map((listed) => (
					<StatementEntry key={listed.ref} locale={locale} listed={listed} />
				))}
				<PageTurns
					locale={locale}
					previous={list.previous && here({ before: list.previous })}
					next={list.next && here({ after: list.next })}
				/>
				<ListFormats locale={locale} addressOf={(format) => paths.archiveList(locale, { year, month }, format)} />
			</section>
		</Frame>
	);
}
