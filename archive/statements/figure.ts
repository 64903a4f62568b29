import { z } from 'zod';
import { fileFacts, kindOfFile } from '../files/file';
import { wellFormed } from './well-formed';

/** A file in a text, with the words that stand for it in the text's language. Its caption is the segment's text. */
export const figure = z
	.strictObject({
		file: fileFacts,
		/** What is seen or heard, for who does not see or hear it. */
		alt: wellFormed.pipe(z.string().max(2000)),
		/** A picture that says nothing and needs no alternative text. */
		decorative: z.literal(true).optional(),
		/** Whose it is. */
		credit: wellFormed.pipe(z.string().max(500)),
		/** Captions of what is said, in the text's language (WebVTT). */
		captions: fileFacts.refine(({ media }) => media === 'text/vtt').optional(),
	})
	.refine(({ alt, decorative }) => !decorative || alt === '', { message: 'decorative-with-words' })
	.refine(({ file }) => file.media !== 'text/vtt', { message: 'captions-alone' });
export type Figure = z.infer<typeof figure>;

/** Whether a figure has no words in place of what is seen or heard, and nobody said that it needs none. Documents are read as they are. */
export function lacksAlt({ file, alt, decorative }: Figure): boolean {
	return kindOfFile(file.media) !== 'document' && !decorative && alt.trim() === '';
}

/** Whether what is said in a figure cannot be read. */
export function lacksCaptions({ file, captions }: Figure): boolean {
	const kind = kindOfFile(file.media);
	return (kind === 'audio' || kind === 'video') && !captions;
}

/** The same file without the words of one language. */
export function withoutWords({ file, decorative }: Figure): Figure {
	return { file, alt: '', credit: '', ...(decorative ? { decorative } : {}) };
}
