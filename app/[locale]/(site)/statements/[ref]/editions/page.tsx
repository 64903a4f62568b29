import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findHistory } from '@/archive/editions/published';
import { pageBelowMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import { type Locale, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Frame } from '../../../frame';
import { PageHead } from '../page-head';
import { EditionEntry } from './edition-entry';
import styles from './editions.module.css';

type Props = { params: Promise<{ locale: string; ref: string }> };

const find = cache((ref: string, locale: Locale) => findHistory({ ref, locale }));

async function read(params: Props['params']) {
	const locale = await localeOf(params);
	const history = await find((await params).ref, locale);
	const live = history?.versions.find((version) => version.locale === locale);
	if (!history || !live) notFound();
	return { locale, history, live, inLanguage: wordsIn(locale, 'Common.inLanguage')(locale) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, live, inLanguage } = await read(params);
	const t = wordsIn(locale, 'Editions');
	const { title } = live;
	return pageBelowMetadata(t('documentTitle', { title }), t('description', { title, inLanguage }));
}

/** Every edition of a statement in one language, newest first, and where those of the others are. */
export default async function EditionsPage({ params }: Props) {
	const { locale, history, live, inLanguage } = await read(params);
	const { ref, versions, editions } = history;
	const t = wordsIn(locale);
	const others = locales.flatMap((code) => versions.filter((version) => version.locale === code && code !== locale));
	return (
		<Frame
			locale={locale}
			addresses={Object.fromEntries(versions.map((version) => [version.locale, paths.editions(version.locale, ref)]))}
		>
			<PageHead
				locale={locale}
				statement={history}
				title={live.title}
				slug={live.slug}
				heading={t('Editions.title', { inLanguage })}
			/>
			<ol className={styles.editions} reversed>
				{editions.map((edition) => (
					<EditionEntry key={edition.number} locale={locale} statement={history} edition={edition} />
				))}
			</ol>
			{others.length ? (
				<section className={styles.others}>
					<h2>{t('Editions.others')}</h2>
					<ul>
						{others.map((version) => (
							<li key={version.locale}>
								<a href={paths.editions(version.locale, ref)} hrefLang={version.locale}>
									{t(`Common.language.${version.locale}`)}
								</a>{' '}
								{t('Editions.count', { editions: version.editions })}
							</li>
						))}
					</ul>
				</section>
			) : null}
			<p className={styles.verify}>
				{t.rich('Editions.verify', { file: (words) => <a href={paths.editionsFile(ref)}>{words}</a> })}
			</p>
		</Frame>
	);
}
