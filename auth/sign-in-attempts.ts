import { createHash } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { deskDb } from '@/platform/db';

const quarterHour = 15 * 60;
const hour = 60 * 60;

/** Attempts in fifteen minutes: ten on one account from anywhere, forty from one address on any accounts. */
const limits = { account: 10, address: 40 };

/** Counts a sign-in attempt before the password is looked at. False when this account or address has had too many. */
export async function countAttempt({ email, address }: { email: string; address: string }): Promise<boolean> {
	const results = [
		await consume('account', keyOf(email), limits.account),
		await consume('address', keyOf(address), limits.address),
	];
	return results.every((allowed) => allowed);
}

/** Takes a code that changes with time out of use, for longer than it is good. False when it was used before. */
export async function takeCode(memberId: string, code: string): Promise<boolean> {
	return consume('used-code', keyOf(`${memberId} ${code}`), 1, 5 * 60);
}

/** Questions for another password in an hour: three for one account, from anywhere; thirty from one address. */
const resets = { account: 3, address: 30 };

/**
 * Counts a question for another password. 'too-many' when this address asked too often; 'unsent' when only the account was asked for
 * too often, which nobody who asks may see.
 */
export async function countReset({
	email,
	address,
}: {
	email: string;
	address: string;
}): Promise<'send' | 'unsent' | 'too-many'> {
	const isAddressFree = await consume('reset-address', keyOf(address), resets.address, hour);
	const isAccountFree = await consume('reset-account', keyOf(email), resets.account, hour);
	if (!isAddressFree) return 'too-many';
	return isAccountFree ? 'send' : 'unsent';
}

/** Counts an attempt by who is signed in to show that it is them. False when there were too many. */
export async function countRenewal(memberId: string): Promise<boolean> {
	return consume('renewal', keyOf(memberId), limits.account);
}

/** After its member signed in an account's attempts are forgotten, and the address has not used one. */
export async function forgiveAttempt({ email, address }: { email: string; address: string }): Promise<void> {
	await limiter('account', limits.account).delete(keyOf(email));
	await limiter('address', limits.address).reward(keyOf(address));
}

async function consume(kind: string, key: string, points: number, duration = quarterHour): Promise<boolean> {
	try {
		await limiter(kind, points, duration).consume(key);
		return true;
	} catch (refusal) {
		if (refusal instanceof RateLimiterRes) return false;
		throw refusal;
	}
}

function limiter(kind: string, points: number, duration = quarterHour): RateLimiterPrisma {
	return new RateLimiterPrisma({
		storeClient: deskDb(),
		tableName: 'signInAttempts',
		keyPrefix: kind,
		points,
		duration,
		clearExpiredByTimeout: false,
	});
}

/** A hash, so that the table is no list of who tried to sign in. */
function keyOf(value: string): string {
	return createHash('sha256').update(value.trim().toLowerCase()).digest('base64url').slice(0, 32);
}
