import { hash, verify } from '@node-rs/argon2';

/** 19 MiB and two passes: the least that OWASP recommends. Memory is in KiB. Argon2id is the package's default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** An argon2id hash in PHC form. At most two are computed at a time, so that sign-ins never take the whole machine. */
export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password, cost));
}

/** Whether the password belongs to the hash; false for a hash that isn't one. */
export function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
	return inTurn(() => verify(given.hash, given.password).catch(() => false));
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
	else running += 1;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}
