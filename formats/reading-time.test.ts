import { describe, expect, test } from 'vitest';
import type { Text } from '@/archive/statements/text';
import { readingMinutes } from './reading-time';

function text(words: string, times: number): Text {
	const paragraph = { type: 'paragraph' as const, key: 'para1', text: `${words} `.repeat(times) };
	const turn = { type: 'turn' as const, key: 'turn1', role: 'answer' as const, speaker: null, segments: [paragraph] };
	return { title: 'Title', lead: null, blocks: [turn] };
}

describe('the time a text takes to read', () => {
	test('is its words by how many are read in a minute, in each language its own', () => {
		expect(readingMinutes(text('word', 2279), 'en')).toBe(10);
		expect(readingMinutes(text('Wort', 1789), 'de')).toBe(10);
		expect(readingMinutes(text('слово', 1839), 'ru')).toBe(10);
		expect(readingMinutes(text('mot', 1949), 'fr')).toBe(10);
		expect(readingMinutes(text('palabra', 2179), 'es')).toBe(10);
	});

	test('counts what is written together once, and no punctuation', () => {
		expect(readingMinutes(text('“don’t” — 1.5 world-wide,', 76), 'en')).toBe(1);
		expect(readingMinutes(text('“don’t” — 1.5 world-wide,', 152), 'en')).toBe(2);
	});

	test('is never nothing', () => {
		expect(readingMinutes({ title: '', lead: null, blocks: [] }, 'en')).toBe(1);
	});
});
