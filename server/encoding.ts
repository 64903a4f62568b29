import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressors = {
	br: (body: Buffer) =>
		promisify(brotliCompress)(body, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 5,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
			},
		}),
	gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
	identity: async (body: Buffer) => body,
};

/** The coding to send a body in: only text compresses, and small bodies do not gain. */
export function chooseEncoding(acceptEncoding: string | undefined, type: string, size: number): Encoding {
	if (size < 860 || !isText(type)) return 'identity';
	const accepted = new Map((acceptEncoding ?? '').split(',').map(readCoding));
	if ((accepted.get('br') ?? 0) > 0) return 'br';
	return (accepted.get('gzip') ?? 0) > 0 ? 'gzip' : 'identity';
}

/** The body in this coding. */
export function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
	return compressors[encoding](body);
}

/** Whether a body of this type is text and its length depends on the coding. */
export function isText(type: string): boolean {
	return /^text\/|[/+](json|xml|javascript|manifest)\b|^image\/svg/.test(type);
}

function readCoding(coding: string): [string, number] {
	const [name = '', quality] = coding
		.trim()
		.toLowerCase()
		.split(/;\s*q=/);
	return [name, quality === undefined ? 1 : Number(quality)];
}
