import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findStatement } from '@/archive/statements/published';
import { serializeJsonLd, statementJsonLd } from '@/formats/json-ld';
import { statementMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import { Badges } from '../../../badges';
import { Frame } from '../../../frame';
import { CiteLink } from '../cite-link';
import { BesideLink } from './beside-links';
import { Colophon } from './colophon';
import { Contents } from './contents';
import { Neighbours } from './neighbours';
import { Notices } from './notices';
import { Related } from './related';
import { StatementHead } from './statement-head';
import { StatementText } from './statement-text';

type Props = { params: Promise<{ locale: string; ref: string; slug: string }> };

const find = cache((ref: string, locale: Locale) => findStatement({ ref, locale }));
const publisher = () => ({ name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const statement = await find((await params).ref, await localeOf(params));
	return statement ? statementMetadata(statement, publisher()) : {};
}

export default async function StatementPage({ params }: Props) {
	const locale = await localeOf(params);
	const statement = await find((await params).ref, locale);
	if (!statement) notFound();
	const { ref, versions } = statement;
	const addresses = Object.fromEntries(
		versions.map((version) => [version.locale, paths.statement(version.locale, { ref, slug: version.slug })]),
	);
	return (
		<Frame locale={locale} addresses={addresses}>
			<article>
				<StatementHead statement={statement} />
				<div className="bar">
					<Badges locale={locale} statementRef={ref} versions={versions} current={locale} />
					<BesideLink statement={statement} />
					<CiteLink statement={statement} />
					<Contents statement={statement} />
				</div>
				<Notices statement={statement} />
				<StatementText statement={statement} />
				<Colophon statement={statement} />
			</article>
			<Neighbours statement={statement} />
			<Related statement={statement} />
			<script type="application/ld+json">{serializeJsonLd(statementJsonLd(statement, publisher()))}</script>
			<script type="module" src="/copy-link.js" data-keep="" />
		</Frame>
	);
}
