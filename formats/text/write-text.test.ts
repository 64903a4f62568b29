import { describe, expect, test } from 'vitest';
import { sampleStatement } from '../sample-statement';
import { markedRuns } from './marked-runs';
import { writeBlocksHtml } from './write-blocks-html';
import { writeJson } from './write-json';
import { writeMarkdown } from './write-markdown';
import { writePlainText } from './write-plain-text';

const publisher = { name: 'Rostrum', publicUrl: 'https://archive.example' };
const marked = {
	type: 'paragraph' as const,
	key: 'abc',
	text: 'See *this* page <now>',
	marks: [
		{ type: 'bold' as const, from: 0, to: 10 },
		{ type: 'link' as const, from: 4, to: 15, href: '/en?a=1&b=2' },
	],
};

describe('a statement as text', () => {
	test('is plain', () => {
		expect(writePlainText(sampleStatement(), publisher)).toBe(
			[
				'Answers & remarks',
				'2018-06-11T11:50:00+06:00 · Almaty · Meeting of archivists',
				'Why is </script><!-- an archive kept?',
				'Ana Ríos: So that it can be read.',
				'And checked.',
				'Rostrum · en-GB 2 · 2018-06-13T08:00:00.000Z\nhttps://archive.example/s/7gk2mq\n',
			].join('\n\n'),
		);
	});

	test('is Markdown with its facts above', () => {
		const markdown = writeMarkdown(sampleStatement(), publisher);
		expect(markdown).toContain('\nlanguage: "en-GB"\n');
		expect(markdown).toContain(
			'# Answers \\& remarks\n\nWhy is \\</script\\>\\<!-- an archive kept?\n\n**Ana Ríos:** So',
		);
	});

	test('has a space before the colon after a speaker in French', () => {
		const statement = sampleStatement({ locale: 'fr' });
		expect(writePlainText(statement, publisher)).toContain('\n\nAna Ríos\u00a0: So that');
		expect(writeMarkdown(statement, publisher)).toContain('\n\n**Ana Ríos\u00a0:** So that');
	});

	test('is JSON with the keys all languages share', () => {
		const { blocks, versions } = JSON.parse(writeJson(sampleStatement(), publisher));
		expect(blocks[1].segments[0].key).toBe('a1s0');
		expect(versions).toHaveLength(4);
	});

	test('keeps marks and escapes words', () => {
		expect(markedRuns(marked).map((run) => run.text)).toEqual(['See ', '*this*', ' page', ' <now>']);
		expect(writeBlocksHtml([marked], publisher.publicUrl)).toBe(
			'<p><strong>See </strong><a href="https://archive.example/en?a=1&amp;b=2"><strong>*this*</strong></a>' +
				'<a href="https://archive.example/en?a=1&amp;b=2"> page</a> &lt;now&gt;</p>',
		);
		const statement = sampleStatement();
		statement.edition.blocks = [marked];
		expect(writeMarkdown(statement, publisher)).toContain(
			'**See** [**\\*this\\***](</en?a=1&b=2>) [page](</en?a=1&b=2>) \\<now\\>',
		);
	});
});
