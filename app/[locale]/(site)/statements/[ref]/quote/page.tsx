import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { findQuoted } from '@/archive/quotes/published';
import { quotablesOf } from '@/archive/quotes/quotable';
import { checkOf, parsePlace, piecesAt, writeRange } from '@/archive/quotes/range';
import { tidyRange } from '@/archive/quotes/tidy-range';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { editionNumberOf } from './edition-number';

type Props = {
	params: Promise<{ locale: string; ref: string }>;
	searchParams: Promise<{ edition?: string; from?: string; to?: string }>;
};

export const metadata: Metadata = { robots: { index: false, follow: true } };

/** Where a marked passage leads to: the address of the quote, with the check of its words, which only the archive computes. */
export default async function MarkedPage({ params, searchParams }: Props): Promise<never> {
	const locale = await localeOf(params);
	const { ref } = await params;
	const { edition = '', from = '', to = '' } = await searchParams;
	const [number, start, end] = [editionNumberOf(edition), parsePlace(from), parsePlace(to)];
	const found = number && (await findQuoted({ ref, locale, number }));
	const range = found && start && end && tidyRange(found.quoted, start, end);
	const pieces = range && piecesAt(quotablesOf(found.quoted), range);
	if (!pieces) notFound();
	redirect(paths.quote(locale, ref, { edition: number, range: writeRange(range), check: checkOf(pieces) }));
}
