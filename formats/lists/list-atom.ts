import { element, type Xml, xmlDocument } from '../xml';
import { type ListEntry, type ListPage, newestOf } from './list-page';

/** A list as an Atom feed (RFC 4287) in its own order; the page that follows by `rel="next"` (RFC 5005, 3). */
export function writeListAtom(page: ListPage): string {
	const { locale, publisher } = page;
	return xmlDocument(
		element(
			'feed',
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
			element('id', {}, page.self),
			element('title', {}, page.title),
			element('updated', {}, newestOf(page.entries).toISOString()),
			element('link', { rel: 'self', type: 'application/atom+xml', href: page.self }),
			element('link', { rel: 'alternate', type: 'text/html', href: page.page, hreflang: locale }),
			page.next ? element('link', { rel: 'next', type: 'application/atom+xml', href: page.next }) : null,
			element('author', {}, element('name', {}, publisher.name), element('uri', {}, publisher.publicUrl)),
			...page.entries.map(writeEntry),
		),
	);
}

function writeEntry(entry: ListEntry): Xml {
	const { locale, kind } = entry;
	return element(
		'entry',
		{ 'xml:lang': locale },
		element('id', {}, entry.id),
		element('title', {}, entry.title),
		element('published', {}, entry.publishedAt.toISOString()),
		element('updated', {}, entry.updatedAt.toISOString()),
		element('link', { rel: 'alternate', type: 'text/html', href: entry.url, hreflang: locale }),
		...entry.authors.map(({ text, lang }) => element('author', {}, element('name', { 'xml:lang': lang }, text))),
		kind && element('category', { term: kind.term, label: kind.name }),
		...entry.topics.map((term) => element('category', { term })),
		element('summary', {}, entry.summary),
	);
}
