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

/** Browsers send few different headers; the first ones are remembered. */
const chosen = new Map<string, Encoding>();
const mostChosen = 200;

/** The coding to send a text in that is worth compressing (RFC 9110 §12.5.3): Brotli, else gzip, else none. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
	if (!acceptEncoding) return 'identity';
	const known = chosen.get(acceptEncoding);
	if (known) return known;
	const accepted = new Map(acceptEncoding.slice(0, 500).split(',').map(readCoding));
	const accepts = (name: string) => (accepted.get(name) ?? 0) > 0;
	const encoding = accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
	if (chosen.size < mostChosen) chosen.set(acceptEncoding, encoding);
	return encoding;
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
