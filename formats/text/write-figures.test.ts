import { describe, expect, test } from 'vitest';
import type { FileFacts } from '@/archive/files/file';
import type { Block } from '@/archive/statements/text';
import { filesOfText } from '../json-ld-files';
import { sampleStatement } from '../sample-statement';
import { writeBlocksHtml } from './write-blocks-html';
import { writeMarkdown } from './write-markdown';
import { writePlainText } from './write-plain-text';

const publisher = { name: 'Rostrum', publicUrl: 'https://archive.example' };
const picture: FileFacts = {
	hash: 'a'.repeat(64),
	media: 'image/png',
	name: 'lake.png',
	bytes: 9000,
	width: 1200,
	height: 600,
};
const sound: FileFacts = { hash: 'b'.repeat(64), media: 'audio/mpeg', name: 'voice <1>.mp3', bytes: 9000 };
const blocks: Block[] = [
	{
		type: 'figure',
		key: 'fig1',
		text: 'The lake & its <shore>.',
		figure: { file: picture, alt: 'A "lake" [north].', credit: 'Photo: R & S' },
	},
	{ type: 'figure', key: 'fig2', text: '', figure: { file: sound, alt: 'A voice.', credit: '' } },
	{ type: 'figure', key: 'fig3', text: '', figure: { file: picture, alt: '', credit: '', decorative: true } },
];
const statement = sampleStatement({ edition: { ...sampleStatement().edition, blocks } });
const [shown, heard] = [
	`https://archive.example/files/${picture.hash}/1200.jpg`,
	`https://archive.example/files/${sound.hash}/voice%20%3C1%3E.mp3`,
];

describe('figures', () => {
	test('are pictures and links in HTML', () => {
		expect(writeBlocksHtml(blocks, publisher.publicUrl)).toBe(
			[
				`<figure><img src="${shown}" alt="A &quot;lake&quot; [north]." width="1200" height="600"/>`,
				'<figcaption>The lake &amp; its &lt;shore&gt;. <small>Photo: R &amp; S</small></figcaption></figure>',
				`<figure><p><a href="${heard}">A voice.</a></p></figure>`,
				`<figure><img src="${shown}" alt="" width="1200" height="600"/></figure>`,
			].join(''),
		);
	});

	test('are images and links in Markdown', () => {
		expect(writeMarkdown(statement, publisher)).toContain(
			[
				`![A "lake" \\[north\\].](<${shown}>)`,
				'The lake \\& its \\<shore\\>. · Photo: R \\& S',
				`[A voice.](<${heard}>)`,
				`![](<${shown}>)`,
			].join('\n\n'),
		);
	});

	test('are their words and addresses in plain text', () => {
		const text = writePlainText(statement, publisher);
		expect(text).toContain(`[A "lake" [north].]\nThe lake & its <shore>.\nPhoto: R & S\n${shown}\n\n`);
		expect(text).toContain(`[A voice.]\n${heard}\n\n${shown}\n`);
	});

	test('are described to search engines, but for those that say nothing', () => {
		expect(filesOfText(blocks, publisher.publicUrl)).toEqual({
			image: [
				{
					'@type': 'ImageObject',
					contentUrl: shown,
					name: 'A "lake" [north].',
					caption: 'The lake & its <shore>.',
					creditText: 'Photo: R & S',
					width: '1200',
					height: '600',
				},
			],
			associatedMedia: [
				{
					'@type': 'AudioObject',
					contentUrl: heard,
					name: 'A voice.',
					encodingFormat: 'audio/mpeg',
					contentSize: '9000',
				},
			],
		});
		expect(filesOfText([], publisher.publicUrl)).toEqual({});
	});
});
