import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { env } from '@/platform/env';
import { inTurn } from '@/platform/in-turn';
import { log } from '@/platform/log';
import { storage } from '@/platform/storage/storage';
import { type FileFacts, fileName, kindOfFile, largest, type MediaType } from './file';
import { makeSizes, measurePicture } from './make-sizes';
import { mediaTypeOf, tellingBytes } from './media-type-of';
import { fromStorage, StorageFailure } from './storage-failure';
import { storedName } from './stored-name';

export type Unfit = 'file-too-large' | 'file-type' | 'file-broken' | 'storage-failed';

/** Where what comes lies until it is known what it is. */
export function incomingFolder(): string {
	return join(env.DATA_DIR, 'incoming');
}

/**
 * Takes a file in: writes it to the disk as it comes, tells from its bytes what it is, makes a picture's sizes, and puts all into the
 * storage. Says why when it is nothing that the archive takes, and `storage-failed` when disk or storage fail. Throws when what comes
 * breaks off.
 */
export async function receiveFile(name: string, body: AsyncIterable<Uint8Array>): Promise<FileFacts | Unfit> {
	try {
		return await receive(name, body);
	} catch (error) {
		if (!(error instanceof StorageFailure)) throw error;
		log.error({ err: error.cause }, 'a file could not be kept');
		return 'storage-failed';
	}
}

async function receive(name: string, body: AsyncIterable<Uint8Array>): Promise<FileFacts | Unfit> {
	const folder = incomingFolder();
	await fromStorage(mkdir(folder, { recursive: true, mode: 0o700 }));
	const path = join(folder, crypto.randomUUID());
	try {
		const written = await write(path, body);
		if (typeof written === 'string') return written;
		const media = mediaTypeOf(await beginningOf(path));
		if (!media) return 'file-type';
		if (written.bytes > largest[kindOfFile(media)]) return 'file-too-large';
		return await store(path, { ...written, media, name: fileName(name, media) });
	} finally {
		await rm(path, { force: true });
	}
}

/**
 * Ends as soon as there is more than the largest file may have. The file is there before anything is read: one that opens later
 * could come to be after it was removed.
 */
async function write(path: string, body: AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number } | Unfit> {
	const hash = createHash('sha256');
	const most = Math.max(...Object.values(largest));
	let bytes = 0;
	let brokeOff: unknown;
	async function* counted() {
		try {
			for await (const chunk of body) {
				bytes += chunk.length;
				if (bytes > most) return;
				hash.update(chunk);
				yield chunk;
			}
		} catch (error) {
			brokeOff = error;
			throw error;
		}
	}
	const file = await fromStorage(open(path, 'wx', 0o600));
	await pipeline(counted, file.createWriteStream()).catch((error) => {
		throw error === brokeOff ? error : new StorageFailure(error);
	});
	if (bytes > most) return 'file-too-large';
	return bytes === 0 ? 'file-broken' : { hash: hash.digest('hex'), bytes };
}

async function beginningOf(path: string): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(tellingBytes), position: 0 });
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** One picture at a time, as each takes memory by its pixels. */
const inPictureTurn = inTurn();

/** The sizes before the original: where that is, all is. */
async function store(
	path: string,
	{ hash, media, name, bytes }: { hash: string; media: MediaType; name: string; bytes: number },
): Promise<FileFacts | Unfit> {
	const isPicture = kindOfFile(media) === 'picture';
	const measured = isPicture ? await measurePicture(path) : null;
	if (isPicture && !measured) return 'file-broken';
	const kept = storage();
	if ((await fromStorage(kept.sizeOf(storedName(hash, 'original')))) !== bytes) {
		if (measured) {
			try {
				await inPictureTurn(async () => {
					for await (const size of makeSizes(path, measured.width)) {
						const about = { size: size.bytes.length, media: size.media };
						await fromStorage(kept.keep(storedName(hash, size.name), size.bytes, about));
					}
				});
			} catch (error) {
				if (error instanceof StorageFailure) throw error;
				return 'file-broken';
			}
		}
		await fromStorage(kept.keep(storedName(hash, 'original'), createReadStream(path), { size: bytes, media }));
	}
	return { hash, media, name, bytes, ...measured };
}
