import type { Kind, Precision, VersionRole } from '@/archive/statements/statement';
import type { Block } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';

/** Words with the language they are in: a label may fall back to another language than the page's. */
export interface Labelled {
	text: string;
	lang: Locale;
}

/** A language version as a reader may see it. */
export interface DescribedVersion {
	locale: Locale;
	role: VersionRole;
	title: string;
	slug: string;
	publishedAt: Date;
	updatedAt: Date;
}

/** When a statement was given: the instant, the place's zone, and how much of it is known. */
export interface SpokenTime {
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
}

export interface DescribedFacts extends SpokenTime {
	place: Labelled | null;
	event: Labelled | null;
	speakers: readonly { ref: string; name: Labelled; office: Labelled | null }[];
	topics: readonly ({ ref: string } & Labelled)[];
}

/**
 * What the writers of this room need to know of a published statement in one language.
 * The archive's `PublishedStatement` has this shape.
 */
export interface DescribedStatement {
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	locale: Locale;
	facts: DescribedFacts;
	versions: readonly DescribedVersion[];
	edition: {
		number: number;
		title: string;
		slug: string;
		lead: string | null;
		blocks: readonly Block[];
		publishedAt: Date;
		firstPublishedAt: Date;
		changeNote: string | null;
	};
	withdrawal: { at: Date; reason: Labelled } | null;
}

/** The institution and the address it publishes at. */
export interface Publisher {
	name: string;
	/** The canonical base of every address, without a closing slash. */
	publicUrl: string;
}

/** The version search engines offer to readers of other languages: the original, else English, else the first. */
export function defaultVersion<V extends { locale: Locale }>(
	versions: readonly V[],
	originalLocale: Locale | null,
): V | null {
	return (
		versions.find((version) => version.locale === originalLocale) ??
		versions.find((version) => version.locale === 'en') ??
		versions[0] ??
		null
	);
}
