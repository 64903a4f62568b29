import type { Locale } from '@/i18n/locales';
import { bestLabel, type Label, type Labels } from '../labels/label';
import type { ChangeClass, Kind, Precision, VersionRole } from './statement';
import type { Block } from './text';

/** What is true of a statement in every language, with names in the best language there is. */
export interface Facts {
	deliveredAt: Date | null;
	/** IANA zone of the place where it was given. */
	timeZone: string;
	precision: Precision;
	place: (Label & { ref: string }) | null;
	event: (Label & { ref: string }) | null;
	speakers: { ref: string; name: Label; office: Label | null }[];
	topics: (Label & { ref: string })[];
}

/** One language a statement can be read in; `editions` is the number on its badge. */
export interface VersionBadge {
	locale: Locale;
	role: VersionRole;
	editions: number;
	title: string;
	slug: string;
	/** When the first edition appeared. */
	publishedAt: Date;
	/** When the live edition appeared. */
	updatedAt: Date;
}

/** Why a text is withdrawn, removed or found elsewhere. */
export interface Notice {
	kind: 'withdrawn' | 'removed' | 'redirected';
	at: Date;
	by: string;
	reason: Label;
	redirectTo: string | null;
}

export interface PublishedEdition {
	number: number;
	title: string;
	slug: string;
	lead: string | null;
	blocks: Block[];
	publishedAt: Date;
	firstPublishedAt: Date;
	changeClass: ChangeClass | null;
	changeNote: string | null;
	hash: string;
}

/** A translation behind the original: which segments of the original have changed since. */
export interface Behind {
	originalLocale: Locale;
	originalEdition: number;
	followsEdition: number;
	changedKeys: string[];
}

export interface PublishedStatement {
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	facts: Facts;
	versions: VersionBadge[];
	locale: Locale;
	role: VersionRole;
	edition: PublishedEdition;
	/** The edition of the original that a translation was made from. */
	follows: { locale: Locale; edition: number } | null;
	behind: Behind | null;
	withdrawal: Notice | null;
}

/** Rows as the database's JSON gives them. Facts name people, offices, places, events and topics by id. */
export interface FactsRow {
	deliveredAt: string | null;
	timeZone: string;
	precision: Precision;
	place: string | null;
	event: string | null;
	speakers: { person: string; office: string | null }[];
	topics: string[];
}
/** What those ids are called; offices have no ref. */
export type NamesRow = Record<string, { ref: string | null; labels: Labels }>;
export type VersionRow = Omit<VersionBadge, 'publishedAt' | 'updatedAt'> & { publishedAt: string; updatedAt: string };
export interface NoticeRow {
	kind: Notice['kind'];
	at: string;
	by: string;
	reasons: Labels;
	redirectTo: string | null;
}

export function toFacts(row: FactsRow, names: NamesRow, asked: Locale, original: Locale | null): Facts {
	const nameOf = (id: string | null) => (id === null ? null : bestLabel(names[id]?.labels ?? {}, asked, original));
	const named = (id: string | null) => {
		const label = nameOf(id);
		return id && label ? { ref: names[id]?.ref ?? '', ...label } : null;
	};
	return {
		deliveredAt: row.deliveredAt ? new Date(row.deliveredAt) : null,
		timeZone: row.timeZone,
		precision: row.precision,
		place: named(row.place),
		event: named(row.event),
		speakers: row.speakers.flatMap(({ person, office }) => {
			const name = nameOf(person);
			return name ? [{ ref: names[person]?.ref ?? '', name, office: nameOf(office) }] : [];
		}),
		topics: row.topics.flatMap((topic) => named(topic) ?? []),
	};
}

export function toVersion(row: VersionRow): VersionBadge {
	return { ...row, publishedAt: new Date(row.publishedAt), updatedAt: new Date(row.updatedAt) };
}

export function toNotice(row: NoticeRow, asked: Locale, original: Locale | null): Notice {
	return {
		kind: row.kind,
		at: new Date(row.at),
		by: row.by,
		reason: bestLabel(row.reasons, asked, original) ?? { text: '', lang: asked },
		redirectTo: row.redirectTo,
	};
}
