import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findEditions, type ReadEdition } from '@/archive/editions/published';
import { pageBelowMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Frame } from '../../../../../../frame';
import { EditionLine } from '../../../../[slug]/edition-line';
import { BesideTable, type Column } from '../../../../beside/beside-table';
import { ColumnHead } from '../../../../beside/column-head';
import { PageHead } from '../../../../page-head';
import { languagesOf } from '../../../languages-of';

type Props = { params: Promise<{ locale: string; ref: string; number: string; other: string }> };

const find = cache((ref: string, locale: Locale, older: number, newer: number) =>
	findEditions(ref, locale, { locale, number: older }, { locale, number: newer }),
);

async function read(params: Props['params']) {
	const locale = await localeOf(params);
	const { ref, number, other } = await params;
	const found = await find(ref, locale, Number(number), Number(other));
	const live = found?.statement.versions.find((version) => version.locale === locale);
	if (!found || !live) notFound();
	const [first, second] = found.editions;
	return { locale, live, ...found, numbers: { first: first.number, second: second.number } };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, live, numbers } = await read(params);
	const words = { title: live.title, ...numbers };
	const t = wordsIn(locale, 'Compare');
	return pageBelowMetadata(t('documentTitle', words), t('descriptionEditions', words));
}

/** Two editions of one language, passage by passage. */
export default async function EditionsBesidePage({ params }: Props) {
	const { locale, statement, editions, live, numbers } = await read(params);
	const { ref, versions } = statement;
	const t = wordsIn(locale, 'Compare');
	const address = paths.editionsBeside(locale, ref, numbers.first, numbers.second);
	const columnOf = (edition: ReadEdition): Column => ({
		...edition,
		tag: String(edition.number),
		head: (
			<ColumnHead
				address={paths.edition(locale, ref, edition.number)}
				name={t('edition', { number: edition.number })}
				locale={locale}
				citation={paths.citation(locale, ref, { edition: edition.number })}
			>
				<EditionLine statement={{ locale, edition }} />
			</ColumnHead>
		),
	});
	const [first, second] = editions;
	return (
		<Frame locale={locale} addresses={languagesOf(ref, versions, { locale, address })}>
			<PageHead
				locale={locale}
				statement={statement}
				title={live.title}
				slug={live.slug}
				heading={t('titleEditions', numbers)}
			>
				<nav className="screen" aria-label={t('titleEditions', numbers)}>
					<p>
						<a href={paths.changes(locale, ref, numbers.first, numbers.second)}>{t('changes')}</a>
						<a href={paths.editions(locale, ref)}>{wordsIn(locale, 'Editions')('all')}</a>
					</p>
				</nav>
			</PageHead>
			<BesideTable locale={locale} columns={[columnOf(first), columnOf(second)]} />
			<script type="module" src="/copy-link.js" fetchPriority="low" data-keep="" />
		</Frame>
	);
}
