import { versionId } from '../addresses';
import { spokenDate } from '../spoken-time';
import { addressIn, type ListPage, summaryOf, timesOf } from './listed-statement';

/** A list as JSON Feed 1.1, paged by `next_url`. What the form has no word for stands in `_rostrum`. */
export function writeListJsonFeed(page: ListPage): string {
	const { locale, publisher } = page;
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: page.title,
		home_page_url: page.page,
		feed_url: page.self,
		...(page.next ? { next_url: page.next } : {}),
		language: locale,
		authors: [{ name: publisher.name, url: publisher.publicUrl }],
		items: page.statements.map((listed) => {
			const { publishedAt, updatedAt } = timesOf(listed);
			return {
				id: versionId(publisher.publicUrl, listed.ref, listed.locale),
				url: addressIn(page, listed),
				title: listed.title,
				content_text: summaryOf(listed) || listed.title,
				date_published: publishedAt.toISOString(),
				date_modified: updatedAt.toISOString(),
				authors: listed.speakers.map(({ name }) => ({ name: name.text })),
				tags: listed.topics.map(({ text }) => text),
				language: listed.locale,
				_rostrum: {
					ref: listed.ref,
					kind: listed.kind,
					spoken: spokenDate(listed),
					place: listed.place?.text ?? null,
					languages: listed.versions.map((version) => version.locale),
					withdrawn: listed.withdrawn,
				},
			};
		}),
	});
}
