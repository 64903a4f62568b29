import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '@/i18n/locales';
import { type FeedEntry, writeAtom } from './atom';
import { writeJsonFeed } from './json-feed';
import { statementMetadata } from './page-metadata';
import { writeRobots } from './robots';
import { sampleStatement } from './sample-statement';
import { writeSitemap, writeSitemapIndex } from './sitemap';
import { element, xmlDocument } from './xml';

const publicUrl = 'https://archive.example';
const publisher = { name: 'Rostrum', publicUrl };
const words = {
	title: 'All',
	subtitle: 'Newest',
	entryIn: (locale: Locale) =>
		locale === 'fr'
			? { withdrawn: 'Retiré.', corrected: 'Corrigé.', kind: () => 'Point de presse' }
			: { withdrawn: 'Withdrawn.', corrected: 'Corrected.', kind: () => 'Briefing' },
};
const parser = new new JSDOM().window.DOMParser();

function xml(text: string): Document {
	const document = parser.parseFromString(text, 'application/xml');
	expect(document.querySelector('parsererror')).toBeNull();
	return document;
}

function entry(changes: Partial<FeedEntry> = {}): FeedEntry {
	const { ref, kind, edition } = sampleStatement();
	return {
		ref,
		kind,
		...edition,
		number: 1,
		updatedAt: edition.publishedAt,
		publishedAt: edition.firstPublishedAt,
		speakers: [{ text: 'Ana Ríos', lang: 'en' }],
		withdrawn: false,
		...changes,
	};
}

describe('an Atom feed', () => {
	test('says what is new, in its language, under ids that stay', () => {
		const feed = parseAtomFeed(writeAtom('en', [entry(), entry({ ref: '7gk2mr', number: 2 })], words, publisher));
		expect(feed).toMatchObject({
			id: 'https://archive.example/en/statements.atom',
			updated: '2018-06-13T08:00:00.000Z',
			entries: [
				{
					id: 'https://archive.example/s/7gk2mq#en',
					title: { value: 'Answers & remarks' },
					published: '2018-06-12T08:00:00.000Z',
					updated: '2018-06-13T08:00:00.000Z',
					authors: [{ name: 'Ana Ríos' }],
				},
				{ summary: { value: expect.stringMatching(/^Corrected\. The date was wrong\. Why is/) } },
			],
		});
		expect(feed.links?.filter((link) => link.rel === 'self')).toEqual([
			expect.objectContaining({ href: 'https://archive.example/en/statements.atom', hreflang: 'en' }),
		]);
	});

	test('tells of a withdrawal without the text', () => {
		const [told] = parseAtomFeed(writeAtom('en', [entry({ withdrawn: true })], words, publisher)).entries ?? [];
		expect(told?.content).toBeUndefined();
		expect(told?.categories?.map((category) => category.term)).toEqual(['press-conference', 'withdrawn']);
	});

	test('has no entry in two languages', () => {
		const entries = [entry({ locale: 'fr', number: 2, changeNote: 'La date.' }), entry({ number: 2, withdrawn: true })];
		const [french, english] = parseAtomFeed(writeAtom('en', entries, words, publisher)).entries ?? [];
		expect(french?.summary?.value).toMatch(/^Corrigé\. La date\. /);
		expect(french?.categories?.map(({ label }) => label)).toEqual(['Point de presse']);
		expect(english?.summary?.value).toMatch(/^Withdrawn\. Corrected\. /);
		const [item] = JSON.parse(writeJsonFeed('en', entries, words, publisher)).items;
		expect(item).toMatchObject({ language: 'fr', tags: ['Point de presse'], summary: french?.summary?.value });
	});

	test('is well-formed whatever the words are', () => {
		const odd = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				']]>',
				'&amp;',
				'</entry>',
				'\u0000\u0008',
				'😀',
				'\ud800',
				'\uffff',
				'\u0085',
				'<![CDATA[',
				'\r\n',
			),
		);
		fc.assert(
			fc.property(odd, odd, (title, text) => {
				const blocks = [{ type: 'paragraph' as const, key: 'abc', text }];
				const document = xml(
					writeAtom('ru', [entry({ title, lead: text, changeNote: text, blocks })], words, publisher),
				);
				expect(document.querySelectorAll('entry')).toHaveLength(1);
				// What XML 1.0 (section 2.2) can hold, and its readers leave as it is (section 2.11).
				if (/^[\p{L}\p{P}\p{S}\p{Zs}\t\n]*$/u.test(title))
					expect(document.querySelector('entry > title')?.textContent).toBe(title);
			}),
			{ numRuns: 100 },
		);
	});
});

describe('a JSON Feed', () => {
	test('says the same as the Atom feed', () => {
		const entries = [entry(), entry({ ref: '7gk2mr', number: 2 }), entry({ ref: '7gk2ms', withdrawn: true })];
		const atom = parseAtomFeed(writeAtom('en', entries, words, publisher));
		const feed = parseJsonFeed(JSON.parse(writeJsonFeed('en', entries, words, publisher)));
		expect(feed).toMatchObject({ title: 'All', language: 'en', feed_url: atom.id });
		expect(feed.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
		expect(feed.items?.map(({ url }) => url)).toEqual(atom.entries?.map(({ links }) => links?.[0]?.href));
		expect(feed.items?.map(({ summary }) => summary)).toEqual(atom.entries?.map(({ summary }) => summary?.value));
		expect(feed.items?.[2]?.content_html).toBeUndefined();
	});

	test('of editions has an id for each, in the language of its text', () => {
		const place = { self: 'https://a.example/x.json', page: 'https://a.example/x', others: [], ofEditions: true };
		const entries = [entry({ number: 2, locale: 'de' }), entry({ locale: 'de' }), entry({ locale: 'en' })];
		const feed = JSON.parse(writeJsonFeed('en', entries, words, publisher, place));
		expect(feed.items.map((one: { id: string }) => one.id.split('/').at(-1))).toEqual([
			'7gk2mq#de-2',
			'7gk2mq#de-1',
			'7gk2mq#en-1',
		]);
		const atom = xml(writeAtom('en', entries, words, publisher, place));
		expect([...atom.querySelectorAll('entry')].map((one) => one.getAttribute('xml:lang'))).toEqual(['de', 'de', 'en']);
	});
});

describe('a sitemap', () => {
	const statement = sampleStatement();

	test('lists each language page with the same alternates as its head', () => {
		const document = xml(writeSitemap([statement], publicUrl, ['', '/statements']));
		const urls = [...document.querySelectorAll('url')];
		expect(urls).toHaveLength(2 * locales.length + statement.versions.length);
		for (const { locale } of statement.versions) {
			const edition = { ...statement.edition, slug: statement.versions.find((v) => v.locale === locale)?.slug ?? '' };
			const { alternates } = statementMetadata({ ...statement, locale, edition }, publisher);
			const url = urls.find((one) => one.querySelector('loc')?.textContent === alternates.canonical);
			const links = [...(url?.getElementsByTagName('xhtml:link') ?? [])];
			expect(
				Object.fromEntries(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])),
			).toEqual(alternates.languages);
			expect(url?.querySelector('lastmod')?.textContent).toBe('2018-06-13T08:00:00.000Z');
		}
	});

	test('of the largest size stays within what crawlers read', () => {
		const slug = 'a-rather-long-slug-made-of-the-many-words-of-a-title-and-then-some-more-of-them';
		const versions = locales.map((locale) => ({ locale, slug, updatedAt: new Date(0) }));
		const file = writeSitemap(Array(2000).fill({ ...statement, versions }), publicUrl);
		expect(file.match(/<loc>/g)).toHaveLength(10_000);
		expect(Buffer.byteLength(file)).toBeLessThan(52_428_800);
	});

	test('has an index', () => {
		const document = xml(writeSitemapIndex(3, publicUrl));
		expect([...document.querySelectorAll('loc')].map((loc) => loc.textContent)).toEqual([
			'https://archive.example/sitemaps/1.xml',
			'https://archive.example/sitemaps/2.xml',
			'https://archive.example/sitemaps/3.xml',
		]);
	});
});

describe('robots.txt', () => {
	test('names the sitemap and keeps crawlers from the desk', () => {
		expect(writeRobots(publicUrl)).toContain('\nSitemap: https://archive.example/sitemap.xml\n');
		expect(writeRobots(publicUrl)).toContain('Disallow: /ru/desk\n');
	});
});

describe('XML', () => {
	test('reads back as it was written', () => {
		const text = 'a\tb\nc\r " \' < > & ]]> é 😀 \u0085';
		const root = xml(xmlDocument(element('a', { b: text.replace(/\s/g, ' ') }, text))).documentElement;
		expect(root.textContent).toBe(text);
		expect(root.getAttribute('b')).toBe(text.replace(/\s/g, ' '));
	});
});
