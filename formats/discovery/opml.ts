import type { Publisher } from '../described-statement';
import { element, type Xml, xmlDocument } from '../xml';

export interface FeedOutline {
	title: string;
	/** Absolute addresses of the feed and of the page that shows the same. */
	feed: string;
	page: string;
	language: string;
}

export interface FeedGroup {
	title: string;
	feeds: readonly FeedOutline[];
}

/** Feeds in groups, for feed readers to take over at once (OPML 2.0). A group without feeds is left out. */
export function writeOpml(title: string, groups: readonly FeedGroup[], { name, publicUrl }: Publisher): string {
	return xmlDocument(
		element(
			'opml',
			{ version: '2.0' },
			element('head', {}, text('title', title), text('ownerName', name), text('ownerId', publicUrl)),
			element('body', {}, ...groups.filter(({ feeds }) => feeds.length > 0).map(writeGroup)),
		),
	);
}

function writeGroup({ title, feeds }: FeedGroup): Xml {
	return element('outline', { text: title }, ...feeds.map(writeFeed));
}

/** Readers know feeds of every format by the type `rss`. */
function writeFeed({ title, feed, page, language }: FeedOutline): Xml {
	return element('outline', { type: 'rss', text: title, title, xmlUrl: feed, htmlUrl: page, language });
}

function text(name: string, words: string): Xml {
	return element(name, {}, words);
}
