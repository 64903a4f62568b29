import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { Member } from '../members/member';
import type { Figure } from '../statements/figure';
import type { Segment } from '../statements/text';
import { succeeded } from '../testing';
import type { FileFacts } from './file';
import { keepFile } from './keep-file';

let count = 0;

/** A picture like no other, as PNG. */
export function drawnPicture({ width = 1000, height = 500 } = {}): Promise<Buffer> {
	count += 1;
	const background = { r: count % 256, g: Math.floor(count / 256), b: 90 };
	return sharp({ create: { width, height, channels: 3, background } })
		.png()
		.toBuffer();
}

/** Captions in the smallest form. */
export const captions = () => Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\nGood evening ${++count}.\n`);

/** What the head of an MP3 looks like, and nothing that could be heard. */
export const recording = () => Buffer.concat([Buffer.from('ID3\u0004\u0000\u0000'), Buffer.from(`silence ${++count}`)]);

export async function kept(member: Member, draftId: string, bytes: Buffer, name = 'picture.png'): Promise<FileFacts> {
	return succeeded(await keepFile(member, { draftId, name }, Readable.from([bytes]))).file;
}

/** A file in a text. */
export function figureOf(file: FileFacts, words: Partial<Figure> = {}, caption = 'The lake in spring.'): Segment {
	return {
		type: 'figure',
		key: 'lake1',
		text: caption,
		figure: { file, alt: 'A lake between hills.', credit: 'Photo: Rostrum', ...words },
	};
}
