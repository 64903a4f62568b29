import { z } from 'zod';

export const fileHash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file may be, told from its bytes. */
export const mediaTypes = [
	'image/jpeg',
	'image/png',
	'image/webp',
	'image/avif',
	'audio/mpeg',
	'audio/mp4',
	'audio/ogg',
	'audio/wav',
	'video/mp4',
	'video/webm',
	'application/pdf',
	'text/vtt',
] as const;
export type MediaType = (typeof mediaTypes)[number];

export type FileKind = 'picture' | 'audio' | 'video' | 'document' | 'captions';

/** The ending of a file's name, and how many bytes it may have. */
const rules: Record<MediaType, { kind: FileKind; ending: string }> = {
	'image/jpeg': { kind: 'picture', ending: 'jpg' },
	'image/png': { kind: 'picture', ending: 'png' },
	'image/webp': { kind: 'picture', ending: 'webp' },
	'image/avif': { kind: 'picture', ending: 'avif' },
	'audio/mpeg': { kind: 'audio', ending: 'mp3' },
	'audio/mp4': { kind: 'audio', ending: 'm4a' },
	'audio/ogg': { kind: 'audio', ending: 'ogg' },
	'audio/wav': { kind: 'audio', ending: 'wav' },
	'video/mp4': { kind: 'video', ending: 'mp4' },
	'video/webm': { kind: 'video', ending: 'webm' },
	'application/pdf': { kind: 'document', ending: 'pdf' },
	'text/vtt': { kind: 'captions', ending: 'vtt' },
};

/** Bytes that a file of a kind may have at most. */
export const largest: Record<FileKind, number> = {
	picture: 25_000_000,
	audio: 200_000_000,
	video: 500_000_000,
	document: 50_000_000,
	captions: 1_000_000,
};

/** A file by the SHA-256 of its bytes, and what is true of them. Names hold nothing that would have to be escaped twice. */
export const fileFacts = z.strictObject({
	hash: fileHash,
	media: z.enum(mediaTypes),
	name: z
		.string()
		.min(3)
		.max(120)
		.regex(/^[^\p{C}/\\?#%]+\.[a-z0-9]{2,4}$/u),
	bytes: z.int().positive(),
	/** Of pictures: as they are shown, turned as the camera was held. */
	width: z.int().positive().optional(),
	height: z.int().positive().optional(),
});
export type FileFacts = z.infer<typeof fileFacts>;

export function kindOfFile(media: MediaType): FileKind {
	return rules[media].kind;
}

/** A name as it may stand in an address, with the ending that its bytes deserve. */
export function fileName(given: string, media: MediaType): string {
	const { ending } = rules[media];
	const whole = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
	const stem = whole
		.replace(/\.[^.]*$/, '')
		.replace(/[\p{C}?#%]+/gu, ' ')
		.replace(/\s+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '');
	return `${Array.from(stem).slice(0, 50).join('') || 'file'}.${ending}`;
}
