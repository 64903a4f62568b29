import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findStatementPage } from '@/archive/statement-page/published';
import { serializeJsonLd, statementJsonLd } from '@/formats/json-ld';
import { statementMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { Frame } from '../../../frame';
import { addressesOf } from './addresses-of';
import { Neighbours } from './neighbours';
import { Related } from './related';
import { StatementArticle } from './statement-article';

type Props = { params: Promise<{ locale: string; ref: string; slug: string }> };

const find = cache((ref: string, locale: Locale) => findStatementPage({ ref, locale }));

const publisher = () => ({ name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { statement } = await find((await params).ref, await localeOf(params));
	return statement ? statementMetadata(statement, publisher()) : {};
}

export default async function StatementPage({ params }: Props) {
	const locale = await localeOf(params);
	const { ref } = await params;
	const { statement, neighbours, related } = await find(ref, locale);
	if (!statement) notFound();
	return (
		<Frame locale={locale} addresses={addressesOf(statement)}>
			<StatementArticle statement={statement} />
			<Neighbours locale={locale} {...neighbours} />
			<Related locale={locale} related={related} />
			<script type="application/ld+json">{serializeJsonLd(statementJsonLd(statement, publisher()))}</script>
			<script type="module" src="/copy-link.js" fetchPriority="low" data-keep="" />
		</Frame>
	);
}
