import { expect, test } from 'vitest';
import type { FileFacts } from '@/archive/files/file';
import { figureOf, isDecorative, lacksAlt } from './figure-text';

const speech: FileFacts = { hash: 'a'.repeat(64), media: 'audio/mpeg', name: 'speech.mp3', bytes: 9 };
const lake: FileFacts = { ...speech, media: 'image/jpeg', name: 'lake.jpg', width: 480, height: 240 };
const ticked = { alt: '', decorative: true, credit: '' };

test('only a picture says nothing, whatever was ticked before another file was chosen', () => {
	expect(lacksAlt(ticked, 'picture')).toBe(false);
	expect(lacksAlt(ticked, 'document')).toBe(false);
	for (const kind of ['audio', 'video'] as const) {
		expect(isDecorative(ticked, kind), kind).toBe(false);
		expect(lacksAlt(ticked, kind), kind).toBe(true);
	}
	expect(figureOf(lake, { ...ticked, alt: 'A lake.' })).toMatchObject({ alt: '', decorative: true });
	expect(figureOf(speech, { ...ticked, alt: 'On water.' })).toEqual({ file: speech, alt: 'On water.', credit: '' });
});
