import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readWeighted } from './weighted';

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * How hard Brotli tries, by what an answer is worth. One just made, for which somebody waits: 5. One that is asked for again:
 * 10, up to a length where that still takes few milliseconds. Measured on pages of 8, 25 and 100 kB: 5 made 2,319, 6,826
 * and 20,238 B in 0.3, 0.5 and 1.8 ms; 10 made 2,047, 5,999 and 18,045 B (12 % less) in 4, 10 to 18 and 38 ms; 11 another
 * 3 % less in 18, 44 and 108 ms. 6 to 8 gain less than 1 %; 9 takes 120 ms for any page, as it clears large tables.
 * A smaller window changes nothing. gzip's 9 gains less than 1 % on 6.
 */
const quality = { once: 5, kept: 10 };
export const longestForKept = 32_000;

const compressors = {
	br: (body: Buffer, isKept: boolean) =>
		promisify(brotliCompress)(body, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: isKept && body.length <= longestForKept ? quality.kept : quality.once,
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

/**
 * The coding to send a text in that is worth compressing: the client's favourite (RFC 9110 §12.5.3), of equal ones Brotli, then gzip.
 * None where it takes none of them.
 */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
	if (!acceptEncoding) return 'identity';
	const known = chosen.get(acceptEncoding);
	if (known) return known;
	const asked = new Map(readWeighted(acceptEncoding).map(({ name, weight }) => [name, weight]));
	const weightOf = (name: Encoding) => asked.get(name) ?? asked.get('*') ?? 0;
	const better = weightOf('gzip') > weightOf('br') ? 'gzip' : 'br';
	const encoding = weightOf(better) > 0 ? better : 'identity';
	if (chosen.size < mostChosen) chosen.set(acceptEncoding, encoding);
	return encoding;
}

/** The body in this coding; smaller for more time when it `isKept`, so that many clients gain by it. */
export function encode(body: Buffer, encoding: Encoding, isKept = false): Promise<Buffer> {
	return compressors[encoding](body, isKept);
}

/** Shorter bodies do not gain by compressing. */
const smallest = 860;

/** Whether a body of this type and length gains by compressing. */
export function gainsByCompressing(type: string, length: number): boolean {
	return length >= smallest && isText(type);
}

/** Whether a body of this type is text and its length depends on the coding. */
export function isText(type: string): boolean {
	return /^text\/|[/+](json|xml|javascript|manifest)\b|^image\/svg/.test(type);
}
