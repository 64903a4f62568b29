import { describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import type { Block, Segment, Text } from '../statements/text';
import { formFindings } from './form-findings';

const heading = (key: string, level: number, text = 'A heading'): Segment => ({ type: 'heading', key, text, level });
const text = (...blocks: Block[]): Text => ({ title: 'On form', lead: null, blocks });
const found = (given: Text, source: Text | null = null, locale: Locale = 'en') =>
	formFindings({ text: given, locale }, source).map(({ check, key }) => `${check} ${key}`);

function linked(words: string): Text {
	const before = 'You find it ';
	const marks = [
		{ type: 'link' as const, from: before.length, to: before.length + words.length, href: 'https://example.org' },
	];
	return text({ type: 'paragraph', key: 'para1', text: `${before}${words}`, marks });
}

describe('headings', () => {
	test('go down by one level and up by any', () => {
		expect(found(text(heading('h1a', 2), heading('h2a', 3), heading('h3a', 4), heading('h4a', 2)))).toEqual([]);
		expect(found(text(heading('h1a', 2), heading('h2a', 4), heading('h3a', 3)))).toEqual(['skipped-heading h2a']);
		expect(found(text(heading('h1a', 3)))).toEqual(['skipped-heading h1a']);
	});

	test('are looked at in turns, too, and do not stay empty', () => {
		const turn: Block = { type: 'turn', key: 'turn1', role: 'speech', speaker: null, segments: [heading('h2a', 4)] };
		expect(found(text(heading('h1a', 2), turn))).toEqual(['skipped-heading h2a']);
		expect(found(text(heading('h1a', 2, ' ')))).toEqual(['empty-heading h1a']);
	});

	test('of a translation are found only where its source has them otherwise', () => {
		const source = text(heading('h1a', 2), heading('h2a', 4));
		expect(found(source, source, 'de')).toEqual([]);
		expect(found(text(heading('h1a', 2), heading('h2a', 3), heading('h3a', 4)), source)).toEqual([]);
		expect(found(text(heading('h1a', 4), heading('h2a', 4)), source)).toEqual(['skipped-heading h1a']);
		expect(found(text(heading('h1a', 2, '')), source)).toEqual([]);
	});
});

describe('links', () => {
	test.each([
		['en', 'here'],
		['en', 'Click here!'],
		['de', '(hier)'],
		['es', 'aquí'],
		['ru', 'Здесь'],
		['fr', '« ici »'],
		['en', '…'],
	] as const)('in %s that say “%s” say nothing', (locale, words) => {
		expect(found(linked(words), null, locale)).toEqual(['silent-link para1']);
	});

	test.each([
		['en', 'the report on water'],
		['de', 'Hier spricht der Rat'],
		['en', 'hier'],
	] as const)('in %s that say “%s” say where they lead', (locale, words) => {
		expect(found(linked(words), null, locale)).toEqual([]);
	});

	test('are the same finding only as long as they say the same', () => {
		const [one] = formFindings({ text: linked('here'), locale: 'en' }, null);
		const [other] = formFindings({ text: linked('there'), locale: 'en' }, null);
		expect(one?.id).not.toBe(other?.id);
	});
});
