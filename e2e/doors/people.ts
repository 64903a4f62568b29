import { randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { signIn } from '../nodes/sign-in';

/** Who knocks: nobody signed in, a member without any grant, one for each role, and who may publish without approval. */
export const people = [
	'anonymous',
	'no grant',
	'author',
	'translator',
	'reviewer',
	'publisher',
	'force-publisher',
	'publisher + force-publisher',
	'admin',
] as const;
export type Person = (typeof people)[number];
export const members = people.filter((person) => person !== 'anonymous');

export interface Account {
	id: string;
	email: string;
	password: string;
	name: string;
}

/** A member with these grants, for every language if for none by name, and a password. */
export async function makeMember(roles: readonly string[], locales: readonly string[] = ['*']): Promise<Account> {
	const password = randomBytes(18).toString('base64url');
	const [id, digest] = [randomUUID(), await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })];
	const account = {
		id,
		email: `matrix-${id}@example.org`,
		password,
		name: `Matrix ${roles.join(' + ') || 'no grant'}`,
	};
	await asOwner(async (client) => {
		await client.query('BEGIN');
		await client.query(
			`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'add-member', $1, '{}')`,
			[`member:${id}`],
		);
		await client.query('INSERT INTO member (id, name, email) VALUES ($1, $2, $3)', [id, account.name, account.email]);
		for (const role of roles) {
			await client.query(
				`INSERT INTO "grant" (member_id, role, locale) SELECT $1, $2, locale FROM unnest($3::text[]) AS locale`,
				[id, role, locales],
			);
		}
		await client.query(
			`INSERT INTO account (id, account_id, provider_id, member_id, password, updated_at)
				VALUES (gen_random_uuid(), $1::uuid::text, 'credential', $1, $2, now())`,
			[id, digest],
		);
		await client.query('COMMIT');
	});
	return account;
}

/** Runs SQL as the archive's owner. */
export async function asOwner<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
	const client = new Client({ connectionString: process.env.DATABASE_URL });
	await client.connect();
	try {
		return await run(client);
	} finally {
		await client.end();
	}
}

/** A new session of each person, by the sign-in form; the cookies, none for nobody. */
export async function signInAll(
	url: string,
): Promise<{ accounts: Map<Person, Account>; cookies: Map<Person, string> }> {
	const accounts = new Map<Person, Account>();
	const cookies = new Map<Person, string>([['anonymous', '']]);
	for (const person of members) {
		const account = await makeMember(person === 'no grant' ? [] : person.split(' + '));
		accounts.set(person, account);
		cookies.set(person, await signIn(url, { ...account, roles: '' }));
	}
	return { accounts, cookies };
}
