import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findQuoted, type QuotedStatement } from '@/archive/quotes/published';
import { standingOf } from '@/archive/quotes/standing';
import { statementUrl } from '@/formats/addresses';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { punctuation } from '@/i18n/punctuation';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Frame } from '../../../../../../frame';
import { Sheet } from '../../../../../../sheet';
import { Withdrawn } from '../../../../[slug]/notices';
import { editionNumberOf } from '../../../edition-number';
import { rangeIn } from '../../../range-in';
import { Quote } from './quote';

type Props = { params: Promise<{ locale: string; ref: string; edition: string; range: string; check: string }> };

const find = cache((ref: string, locale: Locale, number: number) => findQuoted({ ref, locale, number }));

/** What the address names; not found when it is none of a quote, or no such edition is there. */
async function read(params: Props['params']) {
	const locale = await localeOf(params);
	const { ref, edition, check, ...given } = await params;
	const number = editionNumberOf(edition);
	const named = rangeIn(given.range);
	if (!number || !named || !/^[0-9a-f]{12}$/.test(check)) notFound();
	const found = await find(ref, locale, number);
	if (!found) notFound();
	const { written, range } = named;
	return { found, locale, ref, address: { edition: number, range: written, check }, range };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { found, locale, ref } = await read(params);
	const { slug } = found.statement.edition;
	return {
		title: wordsIn(locale, 'Quote')('title') + punctuation[locale].colon + found.quoted.title,
		robots: { index: false, follow: true },
		alternates: { canonical: statementUrl(env.PUBLIC_URL, { locale, ref, slug }) },
	};
}

/** A quote: the words as they were quoted, and what has become of them. */
export default async function QuotePage({ params }: Props) {
	const { found, locale, ref, address, range } = await read(params);
	const { statement, quoted } = found;
	const { slug } = statement.edition;
	const t = wordsIn(locale, 'Citation');
	const standing = standingOf(quoted, statement.edition, { range, check: address.check });
	const kicker = t.rich('of', {
		title: () => <a href={paths.statement(locale, { ref, slug })}>{statement.edition.title}</a>,
	});
	return (
		<Frame locale={locale} addresses={addressesOf(found)}>
			<Sheet kicker={kicker} title={wordsIn(locale, 'Quote')(standing ? 'title' : 'mismatchTitle')}>
				<Withdrawn locale={statement.locale} withdrawal={statement.withdrawal} />
				{standing ? (
					<Quote found={found} standing={standing} address={address} />
				) : (
					<p>{wordsIn(locale, 'Quote')('mismatch', { number: quoted.number })}</p>
				)}
			</Sheet>
		</Frame>
	);
}

/** Other languages have no such words: they are offered the statement. */
function addressesOf({ statement: { ref, locale, versions } }: QuotedStatement) {
	const others = versions.filter((version) => version.locale !== locale);
	return Object.fromEntries(
		others.map((version) => [version.locale, paths.statement(version.locale, { ref, slug: version.slug })]),
	);
}
