import type { Kind } from '@/archive/statements/statement';
import type { Block } from '@/archive/statements/text';
import { type Locale, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { absoluteUrl, feedUrl, statementUrl, versionId } from './addresses';
import type { Labelled, Publisher } from './described-statement';
import { enclosuresOf } from './enclosures';
import { excerptOf } from './excerpt';
import { writeBlocksHtml } from './text/write-blocks-html';
import { element, type Xml, xmlDocument } from './xml';

/** What a feed tells of one language version. The archive's `FeedEdition` has this shape. */
export interface FeedEntry {
	ref: string;
	/** The language of its text, where the feed has several. */
	locale?: Locale;
	kind: Kind;
	number: number;
	title: string;
	slug: string;
	lead: string | null;
	blocks: readonly Block[];
	publishedAt: Date;
	updatedAt: Date;
	changeNote: string | null;
	speakers: readonly Labelled[];
	withdrawn: boolean;
	/** The path of what the entry leads to, where that isn't the statement's page. */
	address?: string;
}

/** A feed's own words, in its language, and those of its entries, each in the language of its text. */
export interface FeedWords {
	title: string;
	subtitle: string;
	entryIn: (locale: Locale) => EntryWords;
}

export interface EntryWords {
	withdrawn: string;
	corrected: string;
	/** A kind's name, such as “Press conference”. */
	kind: (kind: Kind) => string;
}

/** Longer texts are announced by their beginning: a feed is read whole, again and again. */
export const longestContent = 20_000;

/** Which feed it is: its own address and its page's, and where its entries in other languages are, if anywhere. */
export interface FeedPlace {
	self: string;
	page: string;
	others: readonly { locale: Locale; href: string }[];
	/** Each edition is an entry, not each language version. */
	ofEditions?: boolean;
}

/** The place of the feed of everything in one language. */
export function everythingIn(locale: Locale, publicUrl: string): FeedPlace {
	const others = locales.filter((other) => other !== locale);
	return {
		self: feedUrl(publicUrl, locale),
		page: absoluteUrl(publicUrl, paths.statements(locale)),
		others: others.map((other) => ({ locale: other, href: feedUrl(publicUrl, other) })),
	};
}

/**
 * An Atom feed (RFC 4287), by default of everything in one language. An entry's `id` is the version's permanent address: a new edition
 * changes `updated`, never `id`. In a feed of editions each has its own. Recordings and documents are enclosures (§4.2.7).
 */
export function writeAtom(
	locale: Locale,
	entries: readonly FeedEntry[],
	words: FeedWords,
	publisher: Publisher,
	place: FeedPlace = everythingIn(locale, publisher.publicUrl),
): string {
	const { publicUrl, name } = publisher;
	const newest = Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime()));
	return xmlDocument(
		element(
			'feed',
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
			element('id', {}, place.self),
			element('title', {}, words.title),
			element('subtitle', {}, words.subtitle),
			element('updated', {}, new Date(newest).toISOString()),
			link('self', 'application/atom+xml', place.self, locale),
			link('alternate', 'text/html', place.page, locale),
			...place.others.map((other) => link('alternate', 'application/atom+xml', other.href, other.locale)),
			element('author', {}, element('name', {}, name), element('uri', {}, publicUrl)),
			element('generator', { uri: publicUrl }, 'Rostrum'),
			...entries.map((entry) => writeEntry(entry.locale ?? locale, entry, words, publisher, place)),
		),
	);
}

/** An entry's identifier, which never changes: of a language version, or of one edition of it. */
export function entryId(entry: FeedEntry, locale: Locale, { publicUrl }: Publisher, { ofEditions }: FeedPlace): string {
	const version = versionId(publicUrl, entry.ref, locale);
	return ofEditions ? `${version}-${entry.number}` : version;
}

/** The page that an entry leads to. */
export function entryUrl(entry: FeedEntry, locale: Locale, { publicUrl }: Publisher): string {
	return entry.address ? absoluteUrl(publicUrl, entry.address) : statementUrl(publicUrl, { ...entry, locale });
}

/** What an entry says before the text: that it was withdrawn or corrected, and why. */
export function notesOf(entry: FeedEntry, words: EntryWords): string[] {
	return [entry.withdrawn ? words.withdrawn : '', entry.number > 1 ? correction(entry, words) : ''].filter(Boolean);
}

function writeEntry(locale: Locale, entry: FeedEntry, feed: FeedWords, publisher: Publisher, place: FeedPlace): Xml {
	const { publicUrl } = publisher;
	const words = feed.entryIn(locale);
	const content = entry.withdrawn ? '' : writeBlocksHtml(entry.blocks, publicUrl);
	return element(
		'entry',
		{ 'xml:lang': locale },
		element('id', {}, entryId(entry, locale, publisher, place)),
		element('title', {}, entry.title),
		element('published', {}, entry.publishedAt.toISOString()),
		element('updated', {}, entry.updatedAt.toISOString()),
		link('alternate', 'text/html', entryUrl(entry, locale, publisher), locale),
		...enclosuresOf(entry, publicUrl).map(({ url, type, bytes, title }) =>
			element('link', { rel: 'enclosure', type, href: url, hreflang: locale, length: `${bytes}`, title }),
		),
		...entry.speakers.map((speaker) =>
			element('author', {}, element('name', { 'xml:lang': speaker.lang }, speaker.text)),
		),
		element('category', { term: entry.kind, label: words.kind(entry.kind) }),
		entry.withdrawn ? element('category', { term: 'withdrawn', label: words.withdrawn }) : null,
		element('summary', {}, [...notesOf(entry, words), excerptOf(entry, 400)].filter(Boolean).join(' ')),
		content && content.length <= longestContent ? element('content', { type: 'html' }, content) : null,
	);
}

function correction({ changeNote }: FeedEntry, words: EntryWords): string {
	return changeNote ? `${words.corrected} ${changeNote}` : words.corrected;
}

function link(rel: string, type: string, href: string, hreflang: Locale): Xml {
	return element('link', { rel, type, href, hreflang });
}
