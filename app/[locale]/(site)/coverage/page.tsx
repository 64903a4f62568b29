import type { Metadata } from 'next';
import { countByYear, listDelays } from '@/archive/calendar/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import styles from './coverage.module.css';
import { DelayTable } from './delay-table';
import { ShareTable } from './share-table';
import { type Share, sharesOf } from './shares';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Coverage');
	const description = t('description', { name: env.PUBLISHER_NAME });
	const page = { locale, address: '/coverage', title: t('title'), description };
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** How much of the archive can be read in each language, and how soon after it was spoken. */
export default async function CoveragePage({ params }: Props) {
	const locale = await localeOf(params);
	const [counts, delays] = await Promise.all([countByYear(), listDelays()]);
	const { all, years, kinds } = sharesOf(counts);
	const t = wordsIn(locale);
	const byYear = years.map(({ year, ...share }) => ({ words: String(year), address: { year }, share }));
	const byKind = kinds.map(({ kind, ...share }) => ({ words: t(`Kinds.many.${kind}`), address: { kind }, share }));
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.coverage)}>
			<h1 className={styles.title}>{t('Coverage.title')}</h1>
			<p className={styles.lead}>{t('Coverage.description', { name: env.PUBLISHER_NAME })}</p>
			{all.total === 0 ? (
				<p className={styles.lead}>{t('Home.empty')}</p>
			) : (
				<>
					<Bars locale={locale} share={all} />
					<ShareTable locale={locale} title={t('Coverage.byKind')} heading={t('List.kind')} rows={byKind} />
					<ShareTable locale={locale} title={t('Coverage.byYear')} heading={t('Coverage.year')} rows={byYear} />
					<DelayTable locale={locale} delays={delays} />
					<p className={styles.lead}>{t('Coverage.delayNote')}</p>
				</>
			)}
		</Frame>
	);
}

/** A bar a language, as long as its share of all dated statements. */
function Bars({ locale, share }: { locale: Locale; share: Share }) {
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<ul className={styles.bars}>
			{locales.map((code) => {
				const part = share.total ? share.in[code] / share.total : 0;
				return (
					<li key={code}>
						<span lang={code === locale ? undefined : code}>{localeFacts[code].ownName}</span>
						<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
							<rect className={styles.whole} width="100" height="10" />
							<rect width={Math.round(part * 1000) / 10} height="10" />
						</svg>
						<span>
							{number(share.in[code])} <b>{number(part, { style: 'percent' })}</b>
						</span>
					</li>
				);
			})}
		</ul>
	);
}
