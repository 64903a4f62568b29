import { spawn as begin, execFile } from 'node:child_process';
import { once } from 'node:events';
import { chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { childEnv } from '../env';
import { codeOf, Failure } from '../failure';
import { makeFolder } from '../make-folder';

const run = promisify(execFile);

/** Who runs the embedded PostgreSQL, and how to run one of its programs as them. */
export interface Account {
	run(program: string, args: string[], timeout?: number): Promise<{ stdout: string; stderr: string }>;
	/** Gives a file or folder to the account. */
	own(path: string): Promise<void>;
}

const quiet = {
	LC_ALL: undefined,
	LC_MESSAGES: 'C',
	LANG: 'C',
	PGDATA: undefined,
	PGPORT: undefined,
	PGOPTIONS: undefined,
};

/**
 * The account for a cluster in `directory`, which is made. PostgreSQL refuses to run as root: root lends it the
 * folder's owner, or the user `postgres`, made when missing. Other users run it themselves.
 */
export async function accountFor(directory: string, programs: string): Promise<Account> {
	await makeFolder(directory, 0o700);
	const owner = await stat(directory);
	const uid = process.getuid?.();
	if (uid !== 0) {
		if (uid !== undefined && owner.uid !== uid)
			throw new Failure(`${directory} belongs to another user: run as that user or set DATA_DIR.`);
		return { run: (program, args, timeout) => spawn(program, args, timeout), own: async () => {} };
	}
	const ids = owner.uid === 0 ? await postgresUser() : { uid: owner.uid, gid: owner.gid };
	await chown(directory, ids.uid, ids.gid);
	const reachable = (await Promise.all([directory, programs].map(mayEveryoneEnter))).every(Boolean);
	return {
		own: (path) => chown(path, ids.uid, ids.gid),
		run: (program, args, timeout) =>
			reachable
				? spawn(program, args, timeout, ids)
				: spawn('setpriv', [...lent(ids), program, ...args], timeout).catch((error) => rethrow(error, directory)),
	};
}

/** Below a closed folder such as /root the account also needs root's right to pass through folders. */
function lent({ uid, gid }: { uid: number; gid: number }): string[] {
	return [
		`--reuid=${uid}`,
		`--regid=${gid}`,
		'--clear-groups',
		'--inh-caps=+dac_read_search',
		'--ambient-caps=+dac_read_search',
	];
}

/** In a session of its own: Ctrl-C in the terminal is for who started it, and stops the server in order. */
async function spawn(program: string, args: string[], timeout = 0, ids = {}) {
	const options = { ...ids, env: childEnv(quiet), timeout, cwd: '/', detached: true } as const;
	const child = begin(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let stdout = '';
	let stderr = '';
	child.stdout.on('data', (chunk) => {
		stdout += chunk;
	});
	child.stderr.on('data', (chunk) => {
		stderr += chunk;
	});
	const [code] = await once(child, 'close');
	if (code === 0) return { stdout, stderr };
	throw Object.assign(new Error(`${program} ended with ${code}: ${stderr || stdout}`), { stderr, stdout });
}

async function postgresUser(): Promise<{ uid: number; gid: number }> {
	const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
	try {
		return { uid: await id('-u'), gid: await id('-g') };
	} catch {
		await run('groupadd', ['--system', '--force', 'postgres']);
		await run('useradd', [
			'--system',
			'--gid',
			'postgres',
			'--no-create-home',
			'--shell',
			'/usr/sbin/nologin',
			'postgres',
		]);
		return { uid: await id('-u'), gid: await id('-g') };
	}
}

async function mayEveryoneEnter(path: string): Promise<boolean> {
	const parent = dirname(path);
	if (parent === path) return true;
	const { mode } = await stat(parent);
	return (mode & 0o001) !== 0 && mayEveryoneEnter(parent);
}

function rethrow(error: unknown, directory: string): never {
	if (codeOf(error) !== 'ENOENT') throw error;
	throw new Failure(
		`PostgreSQL may not run as root and its user cannot enter ${directory}: ` +
			'move the project out of a closed folder such as /root, install util-linux, or run as another user.',
		1,
		{ cause: error },
	);
}
