import { APIError } from 'better-auth/api';
import type { Member } from '@/archive/members/member';
import { recordFactor } from '@/archive/members/record-factor';
import { deskDb } from '@/platform/db';
import { auth } from './auth';
import { clientOf } from './client-of';
import { checkPassword, type RenewOutcome } from './renew';
import { countAttempt } from './sign-in-attempts';

export interface ListedPasskey {
	id: string;
	name: string | null;
	addedAt: Date;
}

export type PasskeyOutcome = { ok: true } | { ok: false; reason: 'wrong-passkey' | 'too-many-attempts' };

/** The member's passkeys, newest first. */
export async function listPasskeys(member: Member): Promise<ListedPasskey[]> {
	const rows = await deskDb().passkey.findMany({ where: { userId: member.id }, orderBy: { createdAt: 'desc' } });
	return rows.map(({ id, name, createdAt }) => ({ id, name, addedAt: createdAt }));
}

/** What a browser needs to make a passkey, as JSON; for who gives the password again. Refuses as a renewed sign-in does. */
export async function beginPasskey(
	member: Member,
	password: unknown,
	headers: Headers,
): Promise<{ ok: true; options: string } | Exclude<RenewOutcome, { ok: true }>> {
	const known = await checkPassword(member, password);
	if (!known.ok) return known;
	const options = await auth().api.generatePasskeyRegistrationOptions({ headers, query: { name: member.email } });
	return { ok: true, options: JSON.stringify(options) };
}

/** Keeps the passkey a browser made, as JSON, under a name. Refuses 'wrong-passkey' for one that was not asked for just now. */
export async function addPasskey(
	member: Member,
	given: { made: string; name: string },
	headers: Headers,
): Promise<PasskeyOutcome> {
	const response = readJson(given.made);
	const name = given.name.slice(0, 100) || undefined;
	const outcome = await verify(() => auth().api.verifyPasskeyRegistration({ body: { response, name }, headers }));
	if (outcome.ok) await recordFactor(member, { act: 'add-passkey' });
	return outcome;
}

/** Forgets one of the member's own passkeys, for who gives the password again. Refuses as a renewed sign-in does. */
export async function removePasskey(
	member: Member,
	given: { passkeyId: string; password: unknown },
): Promise<RenewOutcome> {
	const known = await checkPassword(member, given.password);
	if (!known.ok) return known;
	const { count } = await deskDb().passkey.deleteMany({ where: { id: given.passkeyId, userId: member.id } });
	if (count > 0) await recordFactor(member, { act: 'remove-passkey' });
	return { ok: true };
}

/** What a browser needs to sign in by a passkey, as JSON: the same for everybody. */
export async function passkeyOptions(headers: Headers): Promise<string> {
	return JSON.stringify(await auth().api.generatePasskeyAuthenticationOptions({ headers }));
}

/** Signs in whom a passkey belongs to. Refuses 'wrong-passkey' and 'too-many-attempts'. */
export async function signInByPasskey(shown: string, headers: Headers): Promise<PasskeyOutcome> {
	const client = clientOf(headers);
	if (!(await countAttempt({ email: `passkey from ${client}`, address: client }))) {
		return { ok: false, reason: 'too-many-attempts' };
	}
	const response = readJson(shown) as unknown as Shown;
	return verify(() => auth().api.verifyPasskeyAuthentication({ body: { response }, headers }));
}

/** Unchecked: the library checks it, field by field. */
type Shown = NonNullable<
	Parameters<ReturnType<typeof auth>['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

async function verify(check: () => Promise<unknown>): Promise<PasskeyOutcome> {
	try {
		await check();
		return { ok: true };
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
		return { ok: false, reason: 'wrong-passkey' };
	}
}

function readJson(text: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}
