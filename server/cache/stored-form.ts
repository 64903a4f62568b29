import { z } from 'zod';
import { alone, type Entry } from './entry';

/** What stands beside a kept answer's bytes on the disk. */
export const noted = z.object({
	status: z.number(),
	headers: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
	length: z.number(),
	hash: z.string().nullable(),
	ranges: z.boolean(),
	tags: z.array(z.string()),
	freshUntil: z.number(),
	/** Bytes of each coding, in the order they stand in the file. */
	codings: z.array(z.tuple([z.enum(['br', 'gzip', 'identity']), z.number()])),
});

const block = 4_096;

/** Bytes that an answer takes on the disk: whole blocks for itself and for what is noted of it, and about two folders. */
export function onDisk(length: number): number {
	return Math.ceil(length / block) * block + 3 * block;
}

/** An answer as bytes and what is noted beside them. Its key ends them: equal bytes are one file on the disk, and each has its own. */
export function storedForm(key: string, { bodies, ...rest }: Entry): { data: Buffer; metadata: object } {
	const codings = Object.entries(bodies).map(([coding, body]) => [coding, body.length]);
	return { data: Buffer.concat([...Object.values(bodies), Buffer.from(key)]), metadata: { ...rest, codings } };
}

/** The answer of these bytes. Throws when what is noted of it has not this shape. */
export function readStored(data: Buffer, metadata: unknown): Entry {
	const { codings, ...rest } = noted.parse(metadata);
	const bodies: Entry['bodies'] = {};
	let offset = 0;
	for (const [coding, length] of codings) {
		bodies[coding] = alone(data.subarray(offset, offset + length));
		offset += length;
	}
	return { ...rest, bodies };
}
