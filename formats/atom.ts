import type { Kind } from '@/archive/statements/statement';
import type { Block } from '@/archive/statements/text';
import { type Locale, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { absoluteUrl, feedUrl, statementUrl, versionId } from './addresses';
import type { Labelled, Publisher } from './described-statement';
import { excerptOf } from './excerpt';
import { writeBlocksHtml } from './text/write-blocks-html';
import { element, type Xml, xmlDocument } from './xml';

/** What a feed tells of one language version. The archive's `FeedEdition` has this shape. */
export interface FeedEntry {
	ref: string;
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
}

/** A feed's own words, in its language. */
export interface FeedWords {
	title: string;
	subtitle: string;
	withdrawn: string;
	corrected: string;
	/** A kind's name, such as “Press conference”. */
	kind: (kind: Kind) => string;
}

/** Longer texts are announced by their beginning: a feed is read whole, again and again. */
const longestContent = 20_000;

/**
 * One language's Atom feed (RFC 4287). An entry's `id` is the version's permanent address: a new edition changes
 * `updated`, never `id`.
 */
export function writeAtom(
	locale: Locale,
	entries: readonly FeedEntry[],
	words: FeedWords,
	publisher: Publisher,
): string {
	const { publicUrl, name } = publisher;
	const self = feedUrl(publicUrl, locale);
	const newest = Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime()));
	const page = absoluteUrl(publicUrl, paths.statements(locale));
	const others = locales.filter((other) => other !== locale);
	return xmlDocument(
		element(
			'feed',
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
			element('id', {}, self),
			element('title', {}, words.title),
			element('subtitle', {}, words.subtitle),
			element('updated', {}, new Date(newest).toISOString()),
			link('self', 'application/atom+xml', self, locale),
			link('alternate', 'text/html', page, locale),
			...others.map((other) => link('alternate', 'application/atom+xml', feedUrl(publicUrl, other), other)),
			element('author', {}, element('name', {}, name), element('uri', {}, publicUrl)),
			element('generator', { uri: publicUrl }, 'Rostrum'),
			...entries.map((entry) => writeEntry(locale, entry, words, publicUrl)),
		),
	);
}

function writeEntry(locale: Locale, entry: FeedEntry, words: FeedWords, publicUrl: string): Xml {
	const content = entry.withdrawn ? '' : writeBlocksHtml(entry.blocks, publicUrl);
	const notes = [entry.withdrawn ? words.withdrawn : '', entry.number > 1 ? correction(entry, words) : ''];
	return element(
		'entry',
		{ 'xml:lang': locale },
		element('id', {}, versionId(publicUrl, entry.ref, locale)),
		element('title', {}, entry.title),
		element('published', {}, entry.publishedAt.toISOString()),
		element('updated', {}, entry.updatedAt.toISOString()),
		link('alternate', 'text/html', statementUrl(publicUrl, { locale, ...entry }), locale),
		...entry.speakers.map((speaker) =>
			element('author', {}, element('name', { 'xml:lang': speaker.lang }, speaker.text)),
		),
		element('category', { term: entry.kind, label: words.kind(entry.kind) }),
		entry.withdrawn ? element('category', { term: 'withdrawn', label: words.withdrawn }) : null,
		element('summary', {}, [...notes, excerptOf(entry, 400)].filter(Boolean).join(' ')),
		content && content.length <= longestContent ? element('content', { type: 'html' }, content) : null,
	);
}

function correction({ changeNote }: FeedEntry, words: FeedWords): string {
	return changeNote ? `${words.corrected} ${changeNote}` : words.corrected;
}

function link(rel: string, type: string, href: string, hreflang: Locale): Xml {
	return element('link', { rel, type, href, hreflang });
}
