import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** The SHA-256 of what comes, 64 hexadecimal digits; nothing of it is kept. */
export async function hashOfStream(bytes: Readable): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of bytes) hash.update(chunk);
	return hash.digest('hex');
}
