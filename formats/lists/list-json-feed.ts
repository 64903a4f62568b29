import type { ListPage } from './list-page';

/** A list as JSON Feed 1.1, paged by `next_url`. What the form has no word for stands in `_rostrum`. */
export function writeListJsonFeed({ locale, publisher, ...page }: ListPage): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: page.title,
		home_page_url: page.page,
		feed_url: page.self,
		...(page.next ? { next_url: page.next } : {}),
		language: locale,
		authors: [{ name: publisher.name, url: publisher.publicUrl }],
		items: page.entries.map((entry) => ({
			id: entry.id,
			url: entry.url,
			title: entry.title,
			content_text: entry.summary || entry.title,
			date_published: entry.publishedAt.toISOString(),
			date_modified: entry.updatedAt.toISOString(),
			authors: entry.authors.map(({ text }) => ({ name: text })),
			tags: entry.topics,
			language: entry.locale,
			_rostrum: entry.more,
		})),
	});
}
