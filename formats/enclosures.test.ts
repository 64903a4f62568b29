import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { FileFacts } from '@/archive/files/file';
import type { Segment } from '@/archive/statements/text';
import { type FeedEntry, writeAtom } from './atom';
import { writeJsonFeed } from './json-feed';
import { sampleStatement } from './sample-statement';

const publisher = { name: 'Rostrum', publicUrl: 'https://archive.example' };
const words = {
	title: 'All',
	subtitle: 'Newest',
	entryIn: () => ({ withdrawn: 'Withdrawn.', corrected: 'Corrected.', kind: () => 'Talk' }),
};

const hash = (letter: string) => letter.repeat(64);
const speech: FileFacts = { hash: hash('a'), media: 'audio/mpeg', name: 'Rede-über-Wasser.mp3', bytes: 1_234_567 };
const report: FileFacts = { hash: hash('b'), media: 'application/pdf', name: 'report.pdf', bytes: 9_000 };
const lake: FileFacts = { hash: hash('c'), media: 'image/png', name: 'lake.png', bytes: 10, width: 500, height: 250 };
const subtitles: FileFacts = { hash: hash('d'), media: 'text/vtt', name: 'speech.vtt', bytes: 20 };

const figure = (key: string, file: FileFacts, alt: string, text: string, captions?: FileFacts): Segment => ({
	type: 'figure',
	key,
	text,
	figure: { file, alt, credit: '', ...(captions ? { captions } : {}) },
});

function entry(withdrawn = false): FeedEntry {
	const { ref, kind, edition } = sampleStatement();
	const blocks = [
		figure('lake1', lake, 'A lake.', ''),
		{
			type: 'turn' as const,
			key: 'turn1',
			role: 'speech' as const,
			speaker: null,
			segments: [figure('speech1', speech, 'The speech, "as" given', 'At the <lake>', subtitles)],
		},
		figure('report1', report, '', ''),
		figure('report2', report, '', 'Again'),
	];
	const { firstPublishedAt: publishedAt, publishedAt: updatedAt } = edition;
	return { ref, kind, ...edition, number: 1, blocks, publishedAt, updatedAt, speakers: [], withdrawn };
}

const speechAt = `https://archive.example/files/${speech.hash}/Rede-%C3%BCber-Wasser.mp3`;
const reportAt = `https://archive.example/files/${report.hash}/report.pdf`;

describe('recordings and documents in a feed', () => {
	test('are enclosures of an Atom entry, each once, in the language of the text', () => {
		const [told] = parseAtomFeed(writeAtom('de', [entry()], words, publisher)).entries ?? [];
		expect(told?.links?.filter(({ rel }) => rel === 'enclosure')).toEqual([
			{
				rel: 'enclosure',
				href: speechAt,
				type: 'audio/mpeg',
				hreflang: 'de',
				title: 'The speech, "as" given',
				length: 1_234_567,
			},
			{ rel: 'enclosure', href: reportAt, type: 'application/pdf', hreflang: 'de', title: 'report.pdf', length: 9_000 },
		]);
		expect(told?.links?.[0]).toMatchObject({ rel: 'alternate', type: 'text/html' });
	});

	test('are attachments of a JSON Feed', () => {
		const feed = parseJsonFeed(JSON.parse(writeJsonFeed('de', [entry()], words, publisher)));
		expect(feed.items?.[0]?.attachments).toEqual([
			{ url: speechAt, mime_type: 'audio/mpeg', title: 'The speech, "as" given', size_in_bytes: 1_234_567 },
			{ url: reportAt, mime_type: 'application/pdf', title: 'report.pdf', size_in_bytes: 9_000 },
		]);
	});

	test('are not there with what was withdrawn', () => {
		expect(writeAtom('de', [entry(true)], words, publisher)).not.toContain('/files/');
		expect(writeJsonFeed('de', [entry(true)], words, publisher)).not.toContain('/files/');
	});
});
