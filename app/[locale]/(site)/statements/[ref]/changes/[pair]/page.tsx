import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findEditions } from '@/archive/editions/published';
import { pageBelowMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Frame } from '../../../../frame';
import { EditionLine } from '../../[slug]/edition-line';
import { languagesOf } from '../../editions/languages-of';
import { PageHead } from '../../page-head';
import { ChangeList } from './change-list';
import styles from './changes.module.css';
import { ChangesMenu } from './changes-menu';

type Props = {
	params: Promise<{ locale: string; ref: string; pair: string }>;
	searchParams: Promise<{ show?: string | string[] }>;
};

const find = cache((ref: string, locale: Locale, older: number, newer: number) =>
	findEditions(ref, locale, { locale, number: older }, { locale, number: newer }),
);

async function read(params: Props['params']) {
	const locale = await localeOf(params);
	const { ref, pair } = await params;
	const [older = 0, newer = 0] = pair.split('-').map(Number);
	const found = await find(ref, locale, older, newer);
	const live = found?.statement.versions.find((version) => version.locale === locale);
	if (!found || !live) notFound();
	return { locale, live, ...found, numbers: { older, newer } };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, live, numbers } = await read(params);
	const t = wordsIn(locale, 'Changes');
	const words = { title: live.title, ...numbers };
	return pageBelowMetadata(t('documentTitle', words), t('description', words));
}

/** What changed from one edition of a language to another, word by word. */
export default async function ChangesPage({ params, searchParams }: Props) {
	const { locale, live, statement, editions, numbers } = await read(params);
	const all = (await searchParams).show === 'all';
	const { ref, versions } = statement;
	const [before, after] = editions;
	const t = wordsIn(locale);
	const whole = paths.changes(locale, ref, numbers.older, numbers.newer, 'all');
	const address = paths.changes(locale, ref, numbers.older, numbers.newer);
	return (
		<Frame locale={locale} addresses={languagesOf(ref, versions, { locale, address })}>
			<PageHead
				locale={locale}
				statement={statement}
				title={live.title}
				slug={live.slug}
				heading={t('Changes.title', numbers)}
			>
				<p className={styles.legend}>
					<EditionLine statement={{ locale, edition: after }} />
					{after.changeClass ? ` · ${t(`Statement.change.${after.changeClass}`)}` : null}
				</p>
				{after.changeNote ? <p className={styles.note}>{after.changeNote}</p> : null}
				<ChangesMenu locale={locale} statementRef={ref} numbers={numbers} last={live.editions} all={all} />
			</PageHead>
			<ChangeList locale={locale} before={before} after={after} all={all} whole={whole} />
		</Frame>
	);
}
