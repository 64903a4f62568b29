import { hashPassword } from './passwords';

/** Characters: what a password must have at least, and may have at most. */
export const passwordLength = { least: 12, most: 200 };

export type NewPassword = { ok: true; hash: string } | { ok: false; reason: 'weak-password' };

/** The hash of a password that somebody chose. Refuses 'weak-password': too short, or made of the words or the few letters anyone tries. */
export async function hashNewPassword(
	password: unknown,
	{ email, name }: { email: string; name: string },
): Promise<NewPassword> {
	if (typeof password !== 'string' || isWeak(password, [email, email.split('@')[0] ?? '', name])) {
		return { ok: false, reason: 'weak-password' };
	}
	return { ok: true, hash: await hashPassword(password) };
}

function isWeak(password: string, known: readonly string[]): boolean {
	const { length } = [...password];
	if (length < passwordLength.least || password.length > passwordLength.most || !password.isWellFormed()) return true;
	if (new Set(password).size < 5) return true;
	const rest = known
		.filter((word) => word.length > 3)
		.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), password.toLowerCase());
	return rest.length < 6;
}
