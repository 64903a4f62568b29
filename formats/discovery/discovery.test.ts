import { parseOpml } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { writeOpenSearch } from './open-search';
import { writeOpml } from './opml';
import { writeSecurityTxt } from './security-txt';

const publisher = { name: 'Ministry of <Words> & Deeds', publicUrl: 'https://archive.example' };

describe('the description of the search', () => {
	const written = writeOpenSearch('ru', { description: 'Поиск по архиву' }, publisher);
	const { document } = new JSDOM(written, { contentType: 'text/xml' }).window;
	const textOf = (name: string) => document.querySelector(name)?.textContent;

	test('is OpenSearch 1.1 with names no longer than it allows', () => {
		expect(document.documentElement.namespaceURI).toBe('http://a9.com/-/spec/opensearch/1.1/');
		expect(textOf('ShortName')).toBe('Ministry of');
		expect(textOf('LongName')).toBe(publisher.name);
		expect(textOf('Description')).toBe('Поиск по архиву');
		expect(textOf('Language')).toBe('ru');
		expect(
			new JSDOM(
				writeOpenSearch('de', { description: 'x' }, { ...publisher, name: 'W'.repeat(60) }),
			).window.document.querySelector('ShortName')?.textContent,
		).toBe('W'.repeat(16));
	});

	test('leads to the page, to the feed and to itself', () => {
		const urls = [...document.querySelectorAll('Url')].map((url) => [
			url.getAttribute('type'),
			url.getAttribute('template'),
		]);
		expect(urls).toEqual([
			['text/html', 'https://archive.example/ru/statements?q={searchTerms}'],
			['application/atom+xml', 'https://archive.example/ru/statements.atom?q={searchTerms}'],
			['application/opensearchdescription+xml', 'https://archive.example/ru/opensearch.xml'],
		]);
	});
});

test('a feed reader takes over all feeds in their groups', () => {
	const feed = {
		title: 'Peace & “quiet”',
		feed: 'https://a.example/f.atom',
		page: 'https://a.example/f',
		language: 'en',
	};
	const read = parseOpml(
		writeOpml(
			'Feeds',
			[
				{ title: 'All', feeds: [feed] },
				{ title: 'None', feeds: [] },
			],
			publisher,
		),
	);
	expect(read.head).toMatchObject({ title: 'Feeds', ownerName: publisher.name });
	expect(read.body?.outlines).toHaveLength(1);
	expect(read.body?.outlines?.[0]).toMatchObject({
		text: 'All',
		outlines: [{ type: 'rss', text: feed.title, xmlUrl: feed.feed, htmlUrl: feed.page, language: 'en' }],
	});
});

test('security.txt says whom to tell, and until when that is true', () => {
	const lines = writeSecurityTxt('mailto:safe@a.example', publisher.publicUrl, new Date('2026-11-24T15:00:00Z')).split(
		'\n',
	);
	expect(lines).toEqual([
		'Contact: mailto:safe@a.example',
		'Expires: 2027-05-23T00:00:00.000Z',
		'Preferred-Languages: de, en, es, ru, fr',
		'Canonical: https://archive.example/.well-known/security.txt',
		'',
	]);
});
