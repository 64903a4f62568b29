import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** An e-mail address as it is written, in ASCII after the @. At most 254 characters (RFC 5321, 4.5.3.1.3). */
export const mailAddress = z
	.string()
	.transform((typed) => inAscii(typed.trim().normalize('NFC')))
	.pipe(z.email().max(254));

function inAscii(typed: string): string {
	const at = typed.lastIndexOf('@');
	return at < 1 ? typed : `${typed.slice(0, at)}@${domainToASCII(typed.slice(at + 1))}`;
}
