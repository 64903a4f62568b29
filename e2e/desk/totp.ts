import { createHmac } from 'node:crypto';

/** The code of a moment (RFC 6238: SHA-1, 30 seconds, six digits) for a secret in base32, as an authenticator app makes it. */
export function codeAt(secret: string, moment: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
	const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
	const start = digest.readUInt8(digest.length - 1) & 0xf;
	return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const letters = [...text.replace(/[\s=]/g, '').toUpperCase()];
	const bits = letters.map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
