import type { Metadata } from 'next';
import { listCorrections } from '@/archive/corrections/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import type { Asked } from '../names/name-query';
import { PageTurns } from '../page-turns';
import { ListFormats } from '../statements/list-formats';
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
	const { corrections, previous, next } = await listCorrections(query);
	const t = wordsIn(locale, 'Corrections');
	const address = correctionsAddressOf(query);
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.corrections(other, address))}>
			<h1 className={styles.title}>{t('title')}</h1>
			<p className={styles.lead}>{t('description', { name: env.PUBLISHER_NAME })}</p>
			<CorrectionForm locale={locale} query={query} />
			<ol className={styles.list}>
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
		</Frame>
	);
}
