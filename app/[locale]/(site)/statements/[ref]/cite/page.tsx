import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { passageAt } from '@/archive/quotes/passage-at';
import { findStatement } from '@/archive/statements/published';
import { statementUrl } from '@/formats/addresses';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { punctuation } from '@/i18n/punctuation';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Frame } from '../../../frame';
import { Sheet } from '../../../sheet';
import { QuoteLink } from '../quote-link';
import styles from './cite.module.css';
import { PassageForm } from './passage-form';
import { References } from './references';

type Props = {
	params: Promise<{ locale: string; ref: string }>;
	searchParams: Promise<{ segment?: string }>;
};

const find = cache((ref: string, locale: Locale) => findStatement({ ref, locale }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { ref } = await params;
	const locale = await localeOf(params);
	const statement = await find(ref, locale);
	if (!statement) return {};
	return {
		title: wordsIn(locale, 'Citation')('title') + punctuation[locale].colon + statement.edition.title,
		robots: { index: false, follow: true },
		alternates: { canonical: statementUrl(env.PUBLIC_URL, { locale, ref, slug: statement.edition.slug }) },
	};
}

/** The references to a statement, or to one segment or turn of it. */
export default async function CitePage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { ref } = await params;
	const statement = await find(ref, locale);
	if (!statement) notFound();
	const { segment } = await searchParams;
	const { edition, versions } = statement;
	const passage = segment ? passageAt(edition, segment) : null;
	const t = wordsIn(locale, 'Citation');
	const title = t.rich('of', {
		title: () => <a href={paths.statement(locale, { ref, slug: edition.slug }, passage?.key)}>{edition.title}</a>,
	});
	const addresses = versions.map((version) => [version.locale, paths.citation(version.locale, ref, passage?.key)]);
	return (
		<Frame locale={locale} addresses={Object.fromEntries(addresses)}>
			<Sheet kicker={title} title={t('title')}>
				<div className={styles.page}>
					<p>{t('lead', { number: edition.number })}</p>
					{segment && !passage ? <p role="status">{t('noPassage')}</p> : null}
					<PassageForm statement={statement} chosen={passage?.key} />
					{passage ? <QuoteLink statement={statement} range={passage.range} /> : null}
					<References statement={statement} passage={passage} />
				</div>
			</Sheet>
		</Frame>
	);
}
