import { APIError } from 'better-auth/api';
import { holds, type Member } from '@/archive/members/member';
import { recordFactor } from '@/archive/members/record-factor';
import { deskDb } from '@/platform/db';
import { auth } from './auth';
import { checkPassword, type RenewOutcome } from './renew';
import { takeCode } from './sign-in-attempts';

export interface Enrolment {
	/** For authenticator apps: `otpauth://totp/…`. */
	uri: string;
	/** Each good once, in place of a code. Told this once. */
	backupCodes: string[];
}

export type CodeOutcome = { ok: true } | { ok: false; reason: 'wrong-code' | 'code-locked' | 'signed-out' };

/** Whether a member is asked for more than a password: a code, at signing in. */
export async function hasSecondFactor({ id }: Member): Promise<boolean> {
	return (await deskDb().member.count({ where: { id, twoFactorEnabled: true } })) === 1;
}

/** Whose sign-in opens enough to want a second factor: whoever makes texts public, or lets others in. */
export function shouldHaveSecondFactor(member: Member): boolean {
	return holds(member, 'publisher') || holds(member, 'force-publisher') || holds(member, 'admin');
}

/** Makes a secret and codes on paper; nothing is asked for until a first code has shown that it works. Refuses as a renewed sign-in does. */
export async function beginEnrolment(
	member: Member,
	password: unknown,
	headers: Headers,
): Promise<({ ok: true } & Enrolment) | Exclude<RenewOutcome, { ok: true }>> {
	const known = await checkPassword(member, password);
	if (!known.ok) return known;
	const made = await auth().api.enableTwoFactor({ body: { password: String(password) }, headers });
	if (made.method !== 'totp') throw new Error('The second factor was made as another kind.');
	return { ok: true, uri: made.totpURI, backupCodes: made.backupCodes };
}

/** Asks for codes from now on, as this one is right. Refuses 'wrong-code'. */
export async function finishEnrolment(member: Member, code: string, headers: Headers): Promise<CodeOutcome> {
	const outcome = await verify(() => auth().api.verifyTOTP({ body: { code: digitsOf(code) }, headers }));
	if (!outcome.ok) return outcome;
	await takeCode(member.id, digitsOf(code));
	await recordFactor(member, { act: 'enrol-second-factor' });
	return { ok: true };
}

/** Makes new codes on paper; those before are good for nothing. Refuses as a renewed sign-in does. */
export async function renewBackupCodes(member: Member, password: unknown, headers: Headers) {
	const known = await checkPassword(member, password);
	if (!known.ok) return known;
	const { backupCodes } = await auth().api.generateBackupCodes({ body: { password: String(password) }, headers });
	await recordFactor(member, { act: 'renew-backup-codes' });
	return { ok: true as const, backupCodes };
}

/** Asks for no code any more. Refuses as a renewed sign-in does. */
export async function removeSecondFactor(member: Member, password: unknown, headers: Headers): Promise<RenewOutcome> {
	const known = await checkPassword(member, password);
	if (!known.ok) return known;
	await auth().api.disableTwoFactor({ body: { password: String(password) }, headers });
	await recordFactor(member, { act: 'remove-second-factor' });
	return { ok: true };
}

/**
 * Signs in whose password was right, by a code or one of the codes on paper; each is good once. Refuses 'wrong-code', 'code-locked'
 * after ten wrong ones, and 'signed-out' when the password was given too long ago or five codes were wrong.
 */
export async function signInByCode(given: string, headers: Headers): Promise<CodeOutcome> {
	const digits = digitsOf(given);
	if (!/^\d{6}$/.test(digits)) {
		return verify(() => auth().api.verifyBackupCode({ body: { code: given.trim() }, headers }));
	}
	let used = false;
	const outcome = await verify(async () => {
		const { token, user } = await auth().api.verifyTOTP({ body: { code: digits }, headers });
		used = !(await takeCode(user.id, digits));
		if (used) await deskDb().session.deleteMany({ where: { token } });
	});
	return used ? { ok: false, reason: 'wrong-code' } : outcome;
}

async function verify(check: () => Promise<unknown>): Promise<CodeOutcome> {
	try {
		await check();
		return { ok: true };
	} catch (error) {
		if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
		if (error.statusCode === 429) return { ok: false, reason: 'code-locked' };
		const code = error.body?.code ?? '';
		return { ok: false, reason: /^INVALID_(BACKUP_)?CODE$/.test(code) ? 'wrong-code' : 'signed-out' };
	}
}

/** Codes are shown in groups and typed so. */
function digitsOf(code: string): string {
	return code.replace(/\s/g, '');
}
