import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { absoluteUrl } from '../addresses';
import type { Publisher } from '../described-statement';
import { element, type Xml, xmlDocument } from '../xml';

export interface OpenSearchWords {
	/** What the search finds, in a sentence. */
	description: string;
}

/** The longest names that the description of a search may have. */
const longest = { short: 16, long: 48 };

/** How browsers and programs search the archive in one language of its interface (OpenSearch 1.1). */
export function writeOpenSearch(locale: Locale, words: OpenSearchWords, { name, publicUrl }: Publisher): string {
	const template = (path: string) => `${absoluteUrl(publicUrl, path)}?q={searchTerms}`;
	const url = (type: string, address: string, rel?: string) => element('Url', { type, rel, template: address });
	return xmlDocument(
		element(
			'OpenSearchDescription',
			{ xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
			text('ShortName', shorten(name, longest.short)),
			text('LongName', shorten(name, longest.long)),
			text('Description', words.description),
			element('Image', { width: '32', height: '32', type: 'image/svg+xml' }, absoluteUrl(publicUrl, '/icon.svg')),
			url('text/html', template(paths.statements(locale))),
			url('application/atom+xml', template(paths.list(locale, 'atom'))),
			url('application/opensearchdescription+xml', absoluteUrl(publicUrl, paths.openSearch(locale)), 'self'),
			text('Language', locale),
			text('OutputEncoding', 'UTF-8'),
			text('InputEncoding', 'UTF-8'),
		),
	);
}

function text(name: string, words: string): Xml {
	return element(name, {}, words);
}

/** As many whole words as fit, or the first letters of a long one. */
function shorten(name: string, length: number): string {
	if (name.length <= length) return name;
	const cut = name.slice(0, length + 1);
	return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, length);
}
