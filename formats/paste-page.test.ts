import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, text as storedText } from '@/archive/statements/text';
import { locales } from '@/i18n/locales';
import { samplePages } from './paste/sample-pages';
import { type PastedPage, readPastedPage } from './paste-page';

const read = (text: string) => {
	let count = 0;
	return readPastedPage(text, { newKey: () => `key${count++}` });
};
const turns = (page: PastedPage) =>
	page.blocks.map((block) =>
		block.type === 'turn'
			? [block.role, block.speaker, block.segments.map((segment) => segment.text)]
			: [block.type, block.text],
	);

describe('a pasted page', () => {
	test.each(locales)('is taken apart: %s', (locale) => {
		const page = read(samplePages[locale]);
		const speaker = locale === 'ru' ? 'А. Риос' : 'Ana Ríos';
		expect(page.language).toBe(locale);
		expect(page.deliveredAt).toEqual({ date: '2024-03-07', time: '14:05' });
		expect(page.title.split(/\s/)).toContain(page.place === 'Лиссабон' ? 'Лиссабон,' : `${page.place},`);
		expect(page.event).toMatch(/^(?:Open Shelves|Konferenz|Conferencia|Конференции|Conférence)/);
		expect(page.languages).toEqual([
			{ locale: 'de', editions: 1 },
			{ locale: 'en', editions: 2 },
			{ locale: 'es', editions: 1 },
			{ locale: 'ru', editions: 3 },
			{ locale: 'fr', editions: 1 },
		]);
		expect(turns(page)).toMatchObject([
			['question', null, [expect.any(String)]],
			['answer', speaker, [expect.any(String), expect.stringContaining(':')]],
			['question', null, [expect.any(String)]],
			['answer', speaker, [expect.any(String)]],
		]);
		expect(page.warnings).toMatchObject([{ code: 'left-out' }]);
	});

	test('keeps a text without turns as paragraphs, notes, lists and separators', () => {
		const body = 'We met.\n\n(Applause.)\n\n• first\n• second\n\n* * *\n\nWe parted: late.';
		expect(turns(read(`Opening of the new reading hall\n\n${body}`))).toEqual([
			['paragraph', 'We met.'],
			['note', '(Applause.)'],
			['list-item', 'first'],
			['list-item', 'second'],
			['separator', ''],
			['paragraph', 'We parted: late.'],
		]);
	});

	test('reads names with particles, titles and offices', () => {
		const names = [
			'Ursula von der Marwitz',
			'President of the Council Ana Ríos',
			'Dr. Fröhlich, Staatssekretär',
			'Conradi (ABC)',
			'М.В.Иванова',
			'PRESIDENTA ANA RÍOS',
			'Frau Dr. Simonis',
		];
		const page = read(
			`A day in the house\n\n${names.map((name) => `${name}: Good morning.\n\n${name}: Good night.`).join('\n\n')}`,
		);
		expect(new Set(turns(page).map(([, speaker]) => speaker))).toEqual(new Set(names));
	});

	test.each([
		'The result is this: nothing.',
		'Note: the doors close at six.',
		'He said: “Ana Ríos: an archivist”.',
		'At 11:50 we began.',
		'See https://archive.example/a:b for more.',
		'After the vote in Lisbon, the members agreed: it stays.',
	])('does not take for a speaker: %s', (paragraph) => {
		expect(turns(read(`A day in the house\n\nAna Ríos: Good day.\n\n${paragraph}\n\nAna Ríos: Bye.`))).toEqual([
			['speech', 'Ana Ríos', ['Good day.', paragraph]],
			['speech', 'Ana Ríos', ['Bye.']],
		]);
	});

	test('reports a name it is not sure of', () => {
		const page = read('A day in the house\n\nIt was a long day for everyone. We met.\n\nGreen Gables: a house.');
		expect(page.warnings).toContainEqual({ code: 'possible-speaker', line: 5, text: 'Green Gables' });
	});

	test('joins lines that were wrapped', () => {
		const line = 'words that fill the line up to the point where it had to be broken so';
		const page = read(`# A title\n\n${line}\n${line}\n${line}\nend.\n\n**Question:** Why?\n${line}`);
		expect(turns(page)[0]).toEqual(['paragraph', `${line} ${line} ${line} end.`]);
	});

	test('warns of dates that differ and of languages it does not know', () => {
		const page = read(samplePages.en.replace('7 March 2024', '8 March 2024').replace('fr-FR1', 'zh-CN1'));
		expect(page.warnings.map((warning) => warning.code)).toEqual(['unknown-language', 'dates-differ', 'left-out']);
	});

	test('says what is missing', () => {
		expect(read('').warnings.map((warning) => warning.code)).toEqual(['no-title', 'no-date', 'language-unsure']);
	});
});

describe('no word is lost', () => {
	const word = fc.oneof(
		{
			weight: 8,
			arbitrary: fc.constantFrom(
				'we',
				'Ana',
				'said:',
				'the',
				'Präsident',
				'2024',
				'–',
				'о',
				'Дня.',
				'e.g.',
				'a:',
				'(x)',
				'Lisbon,',
			),
		},
		fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((s) => /^[^\s\p{C}]+$/u.test(s)),
	);
	const start = fc.constantFrom(
		'',
		'',
		'Question: ',
		'Ana Ríos: ',
		'Frage : ',
		'• ',
		'Ответ: ',
		'M. le président : ',
		'**Q:** ',
	);
	const paragraph = fc
		.tuple(start, fc.array(word, { minLength: 1, maxLength: 30 }))
		.map(([s, words]) => s + words.join(' '));

	test('of a body, and the order stays', () => {
		fc.assert(
			fc.property(fc.array(paragraph, { maxLength: 20 }), (paragraphs) => {
				const head = 'Speeches\n\n7 March 2024 14:05\n\nAna Ríos speaks in the house today\n\n• de-DE1 en-GB1\n\n';
				const page = read(head + paragraphs.join('\n\n'));
				const left = page.warnings.filter((warning) => warning.code === 'left-out').map((warning) => warning.text);
				expect(bare([...spoken(page.blocks), ...left].join(' '))).toEqual(bare(paragraphs.join(' ')));
			}),
			{ numRuns: 150 },
		);
	});

	test('of anything at all, and the result can be stored', () => {
		const line = fc.oneof(
			paragraph,
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.constantFrom(
				'',
				'# Heading',
				'![a](b) c',
				'---',
				'• de-DE1',
				'Speeches',
				'Berlin',
				'7 March 2024 14:05',
				'17:20',
			),
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
				const pasted = lines
					.join('\n')
					.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, (c) => (c === '\n' ? c : ''));
				const page = read(pasted);
				const { title, lead, blocks, section, place, deliveredAt, languages, warnings } = page;
				expect(storedText.safeParse({ title, lead, blocks }).error).toBeUndefined();
				const kept = [title, lead, section, place, ...spoken(blocks), ...warnings.map((warning) => warning.text)];
				const words = new Set(bare(kept.join(' ')));
				const understood = [deliveredAt ? /7|March|2024|14|05|17|20/ : /^$/, languages.length ? /^de|DE1$/ : /^$/];
				const lost = bare(pasted).filter((one) => !words.has(one) && !understood.some((known) => known.test(one)));
				expect(lost).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	function spoken(blocks: Block[]): string[] {
		return blocks.flatMap((block) =>
			block.type === 'turn' ? [block.speaker ?? '', ...block.segments.map((s) => s.text)] : [block.text],
		);
	}

	/** Words without what the parser may take off: role words before a colon, bullets, strong marks. */
	function bare(text: string): string[] {
		return text
			.normalize('NFC')
			.replace(/(?:Question|Frage|Ответ|Q|A)\s*:|[•:*_#\s-]/gu, ' ')
			.split(/ +/)
			.filter((part) => /[\p{L}\p{N}]/u.test(part));
	}
});

describe('a text that nobody wrote', () => {
	/** Each would take minutes, or more room than there is, if it were read in every way it can be divided. */
	test.each([
		['marks within a heading', `On tea\n\n# a${'#'.repeat(200_000)}b`],
		['blanks within a heading', `On tea\n\n# a${' '.repeat(200_000)}b`],
		['blanks after a time', `# 11:50${' '.repeat(200_000)}x`],
		['picture after picture', `On tea\n\n${'![](a) '.repeat(20_000)}`],
		['line after line', 'On tea\n'.repeat(150_000)],
	])('is read like any other: %s', (_, text) => {
		expect(read(text).title.length).toBeGreaterThan(0);
	});

	test('loses nothing of what stands beside pictures and in headings', () => {
		const page = read('On tea\n\nShort.\n\n![a](b) ![c](d) Words.\n\n## Tea ##\n\n### #\n\n#5 is no heading');
		expect(page.warnings.map(({ text }) => text)).toEqual(expect.arrayContaining(['![a](b)', '![c](d)']));
		const words = page.blocks.map((block) => ('text' in block ? block.text : ''));
		expect(words).toEqual(expect.arrayContaining(['Words.', 'Tea', '#', '#5 is no heading']));
	});
});
