import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { codeOf, Failure } from './failure';

export const readerRole = 'rostrum_reader';

const duplicateObject = '42710';
const uniqueViolation = '23505';
const insufficientPrivilege = '42501';

/** The address of the same database in the public's role: its own sign-in when there is a password, else `SET ROLE`. */
export function readerUrl(ownerUrl: string, password?: string): string {
	const url = new URL(ownerUrl);
	if (password) {
		url.username = readerRole;
		url.password = password;
	} else {
		url.searchParams.set('options', `-c role=${readerRole}`);
	}
	return url.href;
}

/**
 * The same address with sequential scans put last. The planner does not count what reading a long vector costs: for a common word
 * it reads every row's and is fifty times slower than the full-text index (113 to 2 ms on a thousand texts). And without parallel
 * workers and compiled expressions: starting and compiling take longer than any question of the public may.
 */
export function preferringIndexes(readerUrl: string): string {
	const url = new URL(readerUrl);
	const options = [
		url.searchParams.get('options'),
		'-c enable_seqscan=off -c max_parallel_workers_per_gather=0 -c jit=off',
	];
	url.searchParams.set('options', options.filter(Boolean).join(' '));
	return url.href;
}

/** A password that needs no quoting anywhere. */
export function newPassword(): string {
	return randomBytes(24).toString('hex');
}

/**
 * Makes the public's role and lets the owner act in it; with a password it may also sign in by itself.
 * Done again, it changes nothing. Throws a Failure when the owner may not create roles.
 */
export async function ensureReaderRole(owner: Client, password?: string): Promise<void> {
	const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [readerRole]);
	if (rowCount === 0) await createRole(owner);
	if (password) await owner.query(`alter role ${readerRole} login password ${owner.escapeLiteral(password)}`);
	if (!(await mayAct(owner))) await grantRole(owner);
}

async function createRole(owner: Client): Promise<void> {
	try {
		await owner.query(`create role ${readerRole} nologin`);
	} catch (error) {
		if (codeOf(error) === duplicateObject || codeOf(error) === uniqueViolation) return;
		throw askAdministrator(error, `CREATE ROLE ${readerRole} NOLOGIN; GRANT ${readerRole} TO`);
	}
}

async function grantRole(owner: Client): Promise<void> {
	try {
		await owner.query(`grant ${readerRole} to current_user`);
	} catch (error) {
		throw askAdministrator(error, `GRANT ${readerRole} TO`);
	}
}

function askAdministrator(error: unknown, commands: string): unknown {
	if (codeOf(error) !== insufficientPrivilege) return error;
	return new Failure(
		`The user of DATABASE_URL may not do this itself: as an administrator run "${commands} <that user>;", then start again.`,
		1,
		{ cause: error },
	);
}

async function mayAct(owner: Client): Promise<boolean> {
	try {
		await owner.query(`set role ${readerRole}`);
		await owner.query('reset role');
		return true;
	} catch {
		return false;
	}
}
