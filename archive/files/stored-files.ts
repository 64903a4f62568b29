import { Failure } from '@/platform/failure';
import { storage } from '@/platform/storage/storage';
import { hashOfStream } from './hash-of-stream';
import { storedName } from './stored-name';
import type { Holding } from './verify-files';

/** The archive's own storage. Throws a failure with code 2 when it does not answer. */
export function storedFiles(): Holding {
	const kept = storage();
	return {
		hasPicturesAsTaken: true,
		sizeOf: ({ hash }, part) => kept.sizeOf(storedName(hash, part)).catch(cannotTell),
		hashOf: async ({ hash }, part) => kept.read(storedName(hash, part)).then(hashOfStream).catch(cannotTell),
	};
}

function cannotTell(cause: unknown): never {
	throw new Failure(`The storage cannot be read: ${cause instanceof Error ? cause.message : cause}`, 2);
}
