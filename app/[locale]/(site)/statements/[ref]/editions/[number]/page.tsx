import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findEditions } from '@/archive/editions/published';
import type { PublishedStatement } from '@/archive/statements/published';
import { statementUrl } from '@/formats/addresses';
import { pageBelowMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Frame } from '../../../../frame';
import { Colophon } from '../../[slug]/colophon';
import { Notices } from '../../[slug]/notices';
import { StatementHead } from '../../[slug]/statement-head';
import { StatementText } from '../../[slug]/statement-text';
import { FrozenNotice } from './frozen-notice';

type Props = { params: Promise<{ locale: string; ref: string; number: string }> };

const find = cache((ref: string, locale: Locale, number: number) => findEditions(ref, locale, { locale, number }));

async function read(params: Props['params']) {
	const locale = await localeOf(params);
	const { ref, number } = await params;
	const found = await find(ref, locale, Number(number));
	const live = found?.statement.versions.find((version) => version.locale === locale);
	if (!found || !live) notFound();
	const [edition] = found.editions;
	const statement: PublishedStatement = {
		...found.statement,
		locale,
		role: live.role,
		edition,
		follows: null,
		behind: null,
	};
	return { locale, statement, live };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, statement, live } = await read(params);
	const { number, title, publishedAt } = statement.edition;
	const t = wordsIn(locale, 'Editions');
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(publishedAt, { dateStyle: 'long' });
	const { slug } = live;
	return {
		...pageBelowMetadata(t('editionTitle', { title, number }), t('editionDescription', { title, number, date })),
		alternates: { canonical: statementUrl(env.PUBLIC_URL, { locale, ref: statement.ref, slug }) },
	};
}

/** One edition as it was published; its words never change. */
export default async function EditionPage({ params }: Props) {
	const { locale, statement, live } = await read(params);
	const { ref, versions } = statement;
	const addresses = versions.map((version) => [
		version.locale,
		version.locale === locale
			? paths.edition(locale, ref, statement.edition.number)
			: paths.statement(version.locale, { ref, slug: version.slug }),
	]);
	return (
		<Frame locale={locale} addresses={Object.fromEntries(addresses)}>
			<article>
				<StatementHead statement={statement} />
				<FrozenNotice statement={statement} live={live} />
				<Notices statement={statement} />
				<StatementText statement={statement} frozen />
				<Colophon statement={statement} frozen />
			</article>
			<script type="module" src="/copy-link.js" fetchPriority="low" data-keep="" />
		</Frame>
	);
}
