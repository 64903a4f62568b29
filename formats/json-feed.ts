import type { Locale } from '@/i18n/locales';
import {
	entryId,
	entryUrl,
	everythingIn,
	type FeedEntry,
	type FeedPlace,
	type FeedWords,
	longestContent,
	notesOf,
} from './atom';
import type { Publisher } from './described-statement';
import { enclosuresOf } from './enclosures';
import { excerptOf } from './excerpt';
import { writeBlocksHtml } from './text/write-blocks-html';

/** The same feed as `writeAtom` writes, as JSON Feed 1.1. */
export function writeJsonFeed(
	locale: Locale,
	entries: readonly FeedEntry[],
	words: FeedWords,
	publisher: Publisher,
	place: FeedPlace = everythingIn(locale, publisher.publicUrl),
): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: words.title,
		description: words.subtitle,
		home_page_url: place.page,
		feed_url: place.self,
		language: locale,
		authors: [{ name: publisher.name, url: publisher.publicUrl }],
		items: entries.map((entry) => toEntry(entry.locale ?? locale, entry, words, publisher, place)),
	});
}

function toEntry(locale: Locale, entry: FeedEntry, feed: FeedWords, publisher: Publisher, place: FeedPlace) {
	const words = feed.entryIn(locale);
	const html = entry.withdrawn ? '' : writeBlocksHtml(entry.blocks, publisher.publicUrl);
	const attachments = enclosuresOf(entry, publisher.publicUrl).map(({ url, type, bytes, title }) => ({
		url,
		mime_type: type,
		title,
		size_in_bytes: bytes,
	}));
	const summary = [...notesOf(entry, words), excerptOf(entry, 400)].filter(Boolean).join(' ');
	return {
		id: entryId(entry, locale, publisher, place),
		url: entryUrl(entry, locale, publisher),
		title: entry.title,
		language: locale,
		date_published: entry.publishedAt.toISOString(),
		date_modified: entry.updatedAt.toISOString(),
		summary,
		...(html && html.length <= longestContent ? { content_html: html } : { content_text: summary }),
		authors: entry.speakers.map(({ text }) => ({ name: text })),
		tags: [words.kind(entry.kind), ...(entry.withdrawn ? [words.withdrawn] : [])],
		...(attachments.length > 0 ? { attachments } : {}),
	};
}
