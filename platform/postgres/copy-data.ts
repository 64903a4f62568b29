import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../failure';
import type { Account } from './account';

/** Made anew by each server; their folders have to be there, empty (PostgreSQL manual, 25.3.4.3). */
const emptied = [
	'pg_dynshmem',
	'pg_notify',
	'pg_replslot',
	'pg_serial',
	'pg_snapshots',
	'pg_stat_tmp',
	'pg_subtrans',
	'pg_wal',
];

/** Of one server only, or of no use to another. */
const left =
	/^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label(\.old)?|tablespace_map(\.old)?|(standby|recovery)\.signal|current_logfiles|backup_manifest)$/;

/** Copied after everything else, as the server writes it at each checkpoint. */
const control = join('global', 'pg_control');

/**
 * Copies the data of a running server that is in backup mode, without its write-ahead log, and gives the copy to the account.
 * Files may change or go while they are copied: the log makes good what is torn.
 */
export async function copyData(from: string, to: string, account: Account): Promise<void> {
	await copyFolder({ from, to, path: '', account });
	await copy(join(from, control), join(to, control), account);
}

interface Folder {
	from: string;
	to: string;
	/** Relative to both. */
	path: string;
	account: Account;
}

async function copyFolder({ from, to, path, account }: Folder): Promise<void> {
	const target = join(to, path);
	await mkdir(target, { recursive: true, mode: 0o700 });
	await account.own(target);
	for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
		const inner = join(path, entry.name);
		if (left.test(entry.name) || inner === control) continue;
		if (entry.isDirectory()) {
			if (emptied.includes(inner)) await makeEmpty(join(to, inner), account);
			else await copyFolder({ from, to, path: inner, account });
		} else if (entry.isFile()) {
			await copy(join(from, inner), join(to, inner), account);
		}
	}
}

async function makeEmpty(path: string, account: Account): Promise<void> {
	await mkdir(path, { mode: 0o700 });
	await account.own(path);
}

async function copy(from: string, to: string, account: Account): Promise<void> {
	try {
		await copyFile(from, to);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return;
		throw error;
	}
	await account.own(to);
}
