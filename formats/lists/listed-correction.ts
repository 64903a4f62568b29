import type { ChangeClass, Kind } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { absoluteUrl, versionId } from '../addresses';
import { csvTable } from '../csv';
import type { Publisher } from '../described-statement';
import type { ListEntry } from './list-page';

/** What the writers of lists tell of a correction. The archive's `Correction` has this shape. */
export interface ToldCorrection {
	ref: string;
	kind: Kind;
	locale: Locale;
	number: number;
	title: string;
	changeClass: ChangeClass | null;
	changeNote: string | null;
	publishedAt: Date;
}

/** A correction's own words, in the language of its text. */
export interface CorrectionWords {
	/** The text's title with the number of its edition. */
	title: string;
	kind: string;
	/** That it is one, and of which class. */
	corrected: string;
}

/** A correction as an entry of a list: calendars show it when it appeared. */
export function correctionEntry(told: ToldCorrection, { publicUrl }: Publisher, words: CorrectionWords): ListEntry {
	const { ref, locale, number, kind, changeClass, changeNote, publishedAt } = told;
	return {
		id: `${versionId(publicUrl, ref, locale)}-${number}`,
		url: changesUrl(told, publicUrl),
		locale,
		title: words.title,
		summary: [words.corrected, changeNote].filter(Boolean).join('\n'),
		publishedAt,
		updatedAt: publishedAt,
		authors: [],
		kind: { term: kind, name: words.kind },
		topics: [],
		place: null,
		deliveredAt: publishedAt,
		timeZone: 'UTC',
		precision: 'minute',
		more: { ref, edition: number, class: changeClass, note: changeNote },
	};
}

/** Corrections as a table (RFC 4180). */
export function writeCorrectionsCsv(all: readonly ToldCorrection[], { publicUrl }: Publisher): string {
	return csvTable<ToldCorrection>(
		{
			ref: ({ ref }) => ref,
			title: ({ title }) => title,
			language: ({ locale }) => locale,
			edition: ({ number }) => String(number),
			kind: ({ kind }) => kind,
			class: ({ changeClass }) => changeClass ?? '',
			note: ({ changeNote }) => changeNote ?? '',
			published: ({ publishedAt }) => publishedAt.toISOString(),
			address: (told) => changesUrl(told, publicUrl),
		},
		all,
	);
}

/** What changed in it. */
function changesUrl({ ref, locale, number }: ToldCorrection, publicUrl: string): string {
	return absoluteUrl(publicUrl, paths.changes(locale, ref, number - 1, number));
}
