import type { Metadata } from 'next';
import { countCorrections, listCorrections } from '@/archive/corrections/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { FoundHead } from '../found/found-head';
import { Frame } from '../frame';
import type { Asked } from '../names/name-query';
import { PageTurns } from '../page-turns';
import { ListFormats } from '../statements/list-formats';
import { activeFilters } from './active-filters';
import { CorrectionForm } from './correction-form';
import { CorrectionItem } from './correction-item';
import { correctionQueryOf, correctionsAddressOf } from './correction-query';
import styles from './corrections.module.css';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Asked>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Corrections');
	if (Object.keys(await searchParams).length) {
		return { title: t('title'), robots: { index: false, follow: true } };
	}
	const page = {
		locale,
		address: '/corrections',
		title: t('title'),
		description: t('description', { name: env.PUBLISHER_NAME }),
		feeds: { atom: paths.correctionsFeed(locale, 'atom'), json: paths.correctionsFeed(locale, 'json') },
	};
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** Everything that was changed in a published text, whatever its language. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const query = correctionQueryOf(await searchParams);
	const [{ corrections, previous, next }, { count, countIsCapped }] = await Promise.all([
		listCorrections(query),
		countCorrections(query),
	]);
	const t = wordsIn(locale, 'Corrections');
	const address = correctionsAddressOf(query);
	const shown = Math.max(count, corrections.length);
	const number = datesIn(locale, env.DEFAULT_TIME_ZONE).number(shown);
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.corrections(other, address))}>
			<h1 className={styles.title}>{t('title')}</h1>
			<p className={styles.lead}>{t('description', { name: env.PUBLISHER_NAME })}</p>
			<CorrectionForm locale={locale} query={query} />
			<section aria-labelledby="found" className={styles.found}>
				<FoundHead
					locale={locale}
					count={t(countIsCapped && shown > 0 ? 'atLeast' : 'count', { count: shown, number })}
					filters={activeFilters(locale, query)}
					all={paths.corrections(locale)}
				/>
				<ol className={styles.list} aria-labelledby="found">
					{corrections.map((correction) => (
						<CorrectionItem
							key={`${correction.ref} ${correction.locale} ${correction.number}`}
							locale={locale}
							correction={correction}
						/>
					))}
				</ol>
				{corrections.length === 0 ? <p className={styles.empty}>{t('empty')}</p> : null}
				<PageTurns
					locale={locale}
					previous={previous && paths.corrections(locale, { ...address, before: previous })}
					next={next && paths.corrections(locale, { ...address, after: next })}
				/>
				<ListFormats locale={locale} addressOf={(format) => paths.correctionsFeed(locale, format, address)} />
			</section>
		</Frame>
	);
}
