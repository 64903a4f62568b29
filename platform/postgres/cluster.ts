import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure';
import { keepFirst } from '../keep-first';
import { newPassword } from '../reader-role';
import type { Account } from './account';
import type { Binaries } from './binaries';

/** A cluster on disk: its folder holds `data/`, `log`, `port` and `passwords.json` (0600). */
export interface Cluster {
	directory: string;
	data: string;
	log: string;
	passwords: Passwords;
	/** Runs pg_ctl on it. */
	ctl(args: string[]): Promise<void>;
	/** Asks for the port to use, given the last one, and keeps the answer. */
	rememberPort(choose: (known: number | null) => Promise<number>): Promise<number>;
}

export interface Passwords {
	owner: string;
	reader: string;
}

const major = '18';
const temporary = 'new-';

/** Finds the cluster or makes it; a half-made one of an earlier try is thrown away. */
export async function openCluster(
	{ directory, say }: { directory: string; say?: (step: string) => void },
	binaries: Binaries,
	account: Account,
): Promise<Cluster> {
	const data = join(directory, 'data');
	const version = await readText(join(data, 'PG_VERSION'));
	if (version === null) {
		say?.('Making the embedded PostgreSQL');
		await initialise(directory, binaries, account);
	} else if (version.trim() !== major) {
		throw new Failure(
			`${data} was made by PostgreSQL ${version.trim()}, this one is ${major}: export with the old release first.`,
		);
	}
	const portFile = join(directory, 'port');
	return {
		directory,
		data,
		log: join(directory, 'log'),
		passwords: await readPasswords(directory),
		ctl: async (args) => void (await account.run(binaries.pgCtl, [...args, `--pgdata=${data}`])),
		rememberPort: async (choose) => {
			const port = await choose(Number(await readText(portFile)) || null);
			await writeFile(portFile, String(port));
			return port;
		},
	};
}

async function initialise(directory: string, binaries: Binaries, account: Account): Promise<void> {
	const fresh = await mkdtemp(join(directory, temporary));
	const passwordFile = join(fresh, 'password');
	await keepFirst(join(directory, 'passwords.json'), () =>
		JSON.stringify({ owner: newPassword(), reader: newPassword() } satisfies Passwords),
	);
	await writeFile(passwordFile, (await readPasswords(directory)).owner, { mode: 0o600 });
	await Promise.all([account.own(fresh), account.own(passwordFile)]);
	try {
		await account.run(binaries.initdb, [
			`--pgdata=${join(fresh, 'data')}`,
			`--pwfile=${passwordFile}`,
			...initdbFlags(),
		]);
		await rename(join(fresh, 'data'), join(directory, 'data'));
	} catch (cause) {
		// Another start made it meanwhile, with the same passwords.
		if ((await readText(join(directory, 'data', 'PG_VERSION'))) !== null) return;
		const reason = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
		const full = /no space left/i.test(reason);
		throw new Failure(
			full
				? `No space left on the disk of ${directory}: free some space, then start again.`
				: `The embedded PostgreSQL could not be made in ${directory}: ${reason.trim().split('\n').at(-1)}`,
			1,
			{ cause },
		);
	} finally {
		await rm(fresh, { recursive: true, force: true });
	}
}

/**
 * The built-in C.UTF-8 sorts and folds alike on every system and release; the text search parser still asks the
 * system's own locale what a letter is, which must therefore not be plain C.
 */
function initdbFlags(): string[] {
	const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
	return [
		'--username=rostrum',
		'--auth=scram-sha-256',
		'--encoding=UTF8',
		`--locale=${letters}`,
		'--lc-messages=C',
		'--locale-provider=builtin',
		'--builtin-locale=C.UTF-8',
	];
}

async function readPasswords(directory: string): Promise<Passwords> {
	const text = await readText(join(directory, 'passwords.json'));
	if (text === null) {
		throw new Failure(
			`${directory}/passwords.json is missing or unreadable: restore it or run as the user who made it.`,
		);
	}
	return JSON.parse(text);
}

function readText(path: string): Promise<string | null> {
	return readFile(path, 'utf8').catch(() => null);
}
