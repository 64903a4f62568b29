import { versionId } from '../addresses';
import { element, type Xml, xmlDocument } from '../xml';
import { addressIn, type ListedStatement, type ListPage, newestOf, summaryOf, timesOf } from './listed-statement';

/** A list as an Atom feed (RFC 4287) in its own order; the page that follows by `rel="next"` (RFC 5005, 3). */
export function writeListAtom(page: ListPage): string {
	const { locale, publisher } = page;
	return xmlDocument(
		element(
			'feed',
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
			element('id', {}, page.self),
			element('title', {}, page.title),
			element('updated', {}, newestOf(page.statements).toISOString()),
			element('link', { rel: 'self', type: 'application/atom+xml', href: page.self }),
			element('link', { rel: 'alternate', type: 'text/html', href: page.page, hreflang: locale }),
			page.next ? element('link', { rel: 'next', type: 'application/atom+xml', href: page.next }) : null,
			element('author', {}, element('name', {}, publisher.name), element('uri', {}, publisher.publicUrl)),
			...page.statements.map((listed) => writeEntry(page, listed)),
		),
	);
}

function writeEntry(page: ListPage, listed: ListedStatement): Xml {
	const { publishedAt, updatedAt } = timesOf(listed);
	return element(
		'entry',
		{ 'xml:lang': listed.locale },
		element('id', {}, versionId(page.publisher.publicUrl, listed.ref, listed.locale)),
		element('title', {}, listed.title),
		element('published', {}, publishedAt.toISOString()),
		element('updated', {}, updatedAt.toISOString()),
		element('link', { rel: 'alternate', type: 'text/html', href: addressIn(page, listed), hreflang: listed.locale }),
		...listed.speakers.map(({ name }) => element('author', {}, element('name', { 'xml:lang': name.lang }, name.text))),
		element('category', { term: listed.kind, label: page.kind(listed.kind) }),
		...listed.topics.map(({ text }) => element('category', { term: text })),
		element('summary', {}, summaryOf(listed)),
	);
}
