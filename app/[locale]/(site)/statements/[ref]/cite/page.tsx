import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { passageAt } from '@/archive/quotes/passage-at';
import { statementUrl } from '@/formats/addresses';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { punctuation } from '@/i18n/punctuation';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Frame } from '../../../frame';
import { Sheet } from '../../../sheet';
import { findCited } from '../find-cited';
import { QuoteLink } from '../quote-link';
import styles from './cite.module.css';
import { Lead } from './lead';
import { PassageForm } from './passage-form';
import { References } from './references';

type Props = {
	params: Promise<{ locale: string; ref: string }>;
	searchParams: Promise<{ edition?: string; segment?: string }>;
};

const find = cache((ref: string, locale: Locale, edition?: string) => findCited({ ref, locale, edition }));

async function read({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { ref } = await params;
	const { edition, segment } = await searchParams;
	const found = await find(ref, locale, edition);
	return found && { ...found, locale, ref, segment };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const found = await read(props);
	if (!found) return {};
	const { locale, ref, statement, address } = found;
	const { title, number, slug } = statement.edition;
	const t = wordsIn(locale);
	const cited = address ? t('Editions.editionTitle', { title, number }) : title;
	return {
		title: t('Citation.title') + punctuation[locale].colon + cited,
		robots: { index: false, follow: true },
		alternates: { canonical: statementUrl(env.PUBLIC_URL, { locale, ref, slug }) },
	};
}

/** The references to a statement, or to one segment or turn of it; to its current edition, or to the one that was asked for. */
export default async function CitePage(props: Props) {
	const found = await read(props);
	if (!found) notFound();
	const { locale, ref, segment, statement, address } = found;
	const { edition, versions } = statement;
	const passage = segment ? passageAt(edition, segment) : null;
	const t = wordsIn(locale, 'Citation');
	const page = address
		? paths.edition(locale, ref, edition.number)
		: paths.statement(locale, { ref, slug: edition.slug });
	const fragment = passage ? `#${passage.key}` : '';
	const title = t.rich('of', { title: () => <a href={page + fragment}>{edition.title}</a> });
	// Editions of other languages have other numbers.
	const addresses = versions.map((version) => {
		const number = version.locale === locale && address ? edition.number : undefined;
		return [version.locale, paths.citation(version.locale, ref, { edition: number, segment: passage?.key })];
	});
	return (
		<Frame locale={locale} addresses={Object.fromEntries(addresses)}>
			<Sheet kicker={title} title={t('title')}>
				<div className={styles.page}>
					<Lead statement={statement} frozen={Boolean(address)} />
					{segment && !passage ? <p role="status">{t('noPassage')}</p> : null}
					<PassageForm statement={statement} frozen={Boolean(address)} chosen={passage?.key} />
					{passage ? <QuoteLink statement={statement} range={passage.range} /> : null}
					<References statement={statement} passage={passage} address={address && address + fragment} />
				</div>
			</Sheet>
		</Frame>
	);
}
