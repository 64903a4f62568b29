import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findEditions, type ReadEdition } from '@/archive/editions/published';
import { statementUrl } from '@/formats/addresses';
import { localeOf } from '@/i18n/locale-of';
import { isLocale, type Locale, localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Frame } from '../../../../frame';
import { EditionLine } from '../../[slug]/edition-line';
import { BesideTable, type Column } from '../../beside/beside-table';
import { ColumnHead } from '../../beside/column-head';
import { LanguagePicker } from '../../beside/language-picker';
import { PageHead } from '../../page-head';

type Props = { params: Promise<{ locale: string; ref: string; other: string }> };

const find = cache((ref: string, locale: Locale, other: Locale) =>
	findEditions(ref, locale, { locale }, { locale: other }),
);

async function read(params: Props['params']) {
	const locale = await localeOf(params);
	const { ref, other } = await params;
	if (!isLocale(other) || other === locale) notFound();
	const found = await find(ref, locale, other);
	if (!found) notFound();
	return { locale, other, ...found };
}

function languagesOf(locale: Locale, other: Locale) {
	const t = wordsIn(locale, 'Common.language');
	return { first: t(locale), second: t(other) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, other, editions, statement } = await read(params);
	const { ref } = statement;
	const t = wordsIn(locale, 'Compare');
	const words = { title: editions[0].title, ...languagesOf(locale, other) };
	return {
		title: t('documentTitle', words),
		description: t('description', words),
		// Both texts have pages of their own; this one is the first's for search engines.
		alternates: { canonical: statementUrl(env.PUBLIC_URL, { locale, ref, slug: editions[0].slug }) },
	};
}

/** A statement in two languages, passage by passage. */
export default async function SideBySidePage({ params }: Props) {
	const { locale, other, statement, editions } = await read(params);
	const { ref, versions } = statement;
	const t = wordsIn(locale, 'Compare');
	const addresses = versions.map((version): [Locale, string] => {
		const beside = version.locale === other ? locale : other;
		return [version.locale, paths.beside(version.locale, ref, beside)];
	});
	const columnOf = (edition: ReadEdition): Column => {
		const role = versions.find((version) => version.locale === edition.locale)?.role ?? 'translation';
		const { ownName: name } = localeFacts[edition.locale];
		const note = role === 'translation' ? undefined : wordsIn(locale, 'Common')(role);
		const address = paths.statement(edition.locale, { ref, slug: edition.slug });
		const head = (
			<ColumnHead
				address={address}
				name={name}
				lang={edition.locale}
				locale={locale}
				citation={paths.citation(edition.locale, ref)}
			>
				<EditionLine statement={{ locale, edition }} />
				{note ? ` · ${note}` : null}
			</ColumnHead>
		);
		return { ...edition, tag: edition.locale, head };
	};
	const [first, second] = editions;
	return (
		<Frame locale={locale} addresses={Object.fromEntries(addresses)}>
			<PageHead
				locale={locale}
				statement={statement}
				title={first.title}
				slug={first.slug}
				heading={t('title', languagesOf(locale, other))}
			>
				<LanguagePicker locale={locale} statementRef={ref} versions={versions} current={other} />
			</PageHead>
			<BesideTable locale={locale} columns={[columnOf(first), columnOf(second)]} />
			<script type="module" src="/copy-link.js" fetchPriority="low" data-keep="" />
		</Frame>
	);
}
