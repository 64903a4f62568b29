import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '../env';
import { bucketStorage } from './bucket';
import { folderStorage } from './folder';

/** The first and the last byte of a part. */
export interface ByteRange {
	start: number;
	end: number;
}

/** Bytes by name. What is kept under a name never changes. */
export interface Storage {
	/** How many bytes are kept under a name; null when none are. */
	sizeOf(name: string): Promise<number | null>;
	/** Keeps bytes under a name, whole or not at all. */
	keep(name: string, bytes: Readable | Buffer, about: { size: number; media: string }): Promise<void>;
	/** The bytes under a name, or a part of them. Throws when there are none. */
	read(name: string, range?: ByteRange): Promise<Readable>;
}

/** Where files are kept: in the bucket that the settings name, else in the folder DATA_DIR/files. */
export function storage(): Storage {
	const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, DATA_DIR } = env;
	if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
		return folderStorage(join(DATA_DIR, 'files'));
	return bucketStorage({
		endpoint: S3_ENDPOINT,
		bucket: S3_BUCKET,
		region: S3_REGION,
		accessKeyId: S3_ACCESS_KEY_ID,
		secretAccessKey: S3_SECRET_ACCESS_KEY,
	});
}
