import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure';
import { findFreePort, isPortFree } from './free-port';
import { accountFor } from './postgres/account';
import { findBinaries } from './postgres/binaries';
import { type Cluster, openCluster } from './postgres/cluster';
import { clearLog, readLogTail } from './postgres/log-file';
import { sharedBuffers } from './postgres/memory';
import { disownPid, findPostmaster, isAlive, isServer } from './postgres/postmaster';
import { countOtherClients, ensureDatabase, isOurs, urlOf } from './postgres/sessions';

export interface Postgres {
	/** Its owner's address of database `rostrum`. */
	url: string;
	/** The password of role rostrum_reader. */
	readerPassword: string;
	/** Whether its main process is alive. */
	isRunning(): Promise<boolean>;
	/** Stops the server, unless somebody else still uses it: a session with another `application_name` than `own`. */
	stop(own?: string): Promise<void>;
}

export interface PostgresOptions {
	/** Keeps the cluster, its log and its passwords. */
	directory: string;
	/** Server settings beside the defaults. */
	settings?: Record<string, string>;
	/** Told what is being done when it takes longer than a moment. */
	say?: (step: string) => void;
	/** Aborted when it is no longer wanted: it is not launched then. One that was launched already is still returned, to be stopped. */
	signal?: AbortSignal;
}

const patience = 60_000;

/**
 * Starts the embedded PostgreSQL on its own loopback port, making its cluster on the first run. A server of ours that
 * survived its parent is taken over, a stale lock is cleared, a dying server is waited for. Throws a Failure that says
 * what to do.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
	const binaries = await findBinaries();
	const account = await accountFor(options.directory, binaries.directory);
	const cluster = await openCluster(options, binaries, account);
	const port = await serve(cluster, options);
	await ensureDatabase(cluster, port);
	return {
		url: urlOf(cluster, port, 'rostrum'),
		readerPassword: cluster.passwords.reader,
		isRunning: () => isRunning(cluster),
		stop: (own) => stop(cluster, port, own),
	};
}

async function serve(cluster: Cluster, { settings = {}, signal }: PostgresOptions): Promise<number> {
	const deadline = Date.now() + patience;
	for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
		const running = await adopt(cluster);
		if (running) return running;
		signal?.throwIfAborted();
		const reason = await launch(cluster, settings);
		if (!reason) continue;
		if (/no space left on device/i.test(reason)) {
			throw new Failure(`No space left on the disk of ${cluster.directory}: free some space, then start again.`);
		}
		if (Date.now() > deadline) throw new Failure(`PostgreSQL does not start (${reason}). Its log: ${cluster.log}`);
		await sleep(pause, undefined, { signal });
	}
}

/** The port of a live server on our data, else null. */
async function adopt(cluster: Cluster): Promise<number | null> {
	const postmaster = await findPostmaster(cluster.data);
	if (!postmaster) return null;
	if (!(await isServer(postmaster.pid, cluster.data))) {
		if (isAlive(postmaster.pid)) await disownPid(cluster.data, postmaster.pid);
		return null;
	}
	return postmaster.port && (await isOurs(cluster, postmaster.port)) ? postmaster.port : null;
}

/** Tries once to start the server; the reason when it failed. */
async function launch(cluster: Cluster, settings: Record<string, string>): Promise<string | null> {
	const port = await cluster.rememberPort(async (known) =>
		known && (await isPortFree(known)) ? known : findFreePort(),
	);
	const flags = Object.entries({
		port: String(port),
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		shared_buffers: sharedBuffers(),
		...settings,
	}).map(([name, value]) => `-c ${name}='${value}'`);
	await clearLog(cluster.log);
	try {
		await cluster.ctl(['start', '--wait', '--timeout=60', `--log=${cluster.log}`, `--options=${flags.join(' ')}`]);
		return null;
	} catch {
		return readLogTail(cluster.log);
	}
}

async function isRunning(cluster: Cluster): Promise<boolean> {
	const postmaster = await findPostmaster(cluster.data);
	return postmaster !== null && isServer(postmaster.pid, cluster.data);
}

async function stop(cluster: Cluster, port: number, own?: string): Promise<void> {
	for (let tries = 0; (await countOtherClients(cluster, port, own)) > 0; tries++) {
		if (tries === 10) return;
		await sleep(100);
	}
	if (await isRunning(cluster)) await cluster.ctl(['stop', '--wait', '--timeout=60', '--mode=fast']);
}
