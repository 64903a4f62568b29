import { setTimeout as sleep } from 'node:timers/promises';
import { setEnv } from '@/platform/env';
import { findFreePort, isPortFree } from '@/platform/free-port';
import { migrate } from '@/platform/migrate';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { startReplica } from '@/platform/postgres/replica';
import { newPassword, readerUrl } from '@/platform/reader-role';
import type { Temporary } from '@/platform/testing/temporary';
import type { SignIn } from '@/prisma/seed/demo-members';
import { atExit } from './at-exit';
import { fillTemplate, findNginx, type RunningNginx, startNginx } from './nginx';
import { type Running, startProgram } from './run-program';
import { step } from './steps';

export interface Node {
	url: string;
	pid: number;
	stop(): Promise<void>;
}

export interface Topology {
	primary: Postgres;
	/** The reading room of every node reads from it. */
	replica: Postgres;
	nodes: Node[];
	/** Null where none is installed. */
	nginx: RunningNginx | null;
	/** The public address: of nginx, else of the first node. */
	url: string;
	signIns: SignIn[];
	/** Ends all of it, in order, each by its own process number. */
	stop(): Promise<void>;
}

export interface TopologyOptions {
	nodes: number;
	/** Where the public address should be, if it is free. */
	port?: number;
	/** Added to the environment of every node. */
	env?: Record<string, string>;
}

/**
 * Starts what several machines would be, as processes of this one: a primary with the demo archive and its streaming replica,
 * nodes that share the build and the secret and nothing else, nginx in front. The site has to be built. This process's settings
 * name the primary then, so that verbs can be called here.
 */
export async function startTopology(temporary: Temporary, options: TopologyOptions): Promise<Topology> {
	const running: { stop(): Promise<void> }[] = [];
	const stop = async () => {
		for (let one = running.pop(); one; one = running.pop()) await one.stop();
	};
	atExit(stop);
	try {
		const databases = await step('Starting a primary and its replica', () => startDatabases(temporary, running));
		const ports = await Promise.all(Array.from({ length: options.nodes }, findFreePort));
		const program = await findNginx();
		const url = program ? `http://localhost:${await choosePort(options.port)}` : `http://localhost:${ports[0]}`;
		setEnv({ PUBLIC_URL: url, AUTH_SECRET: newPassword(), TRUSTED_PROXIES: program ? '1' : '0' });
		const readerDatabase = readerUrl(databases.replica.url, databases.primary.readerPassword);
		const nodes = await step(`Starting ${options.nodes} nodes`, () =>
			Promise.all(
				ports.map((port, index) => startNode({ port, number: index + 1, temporary, options, readerDatabase, running })),
			),
		);
		const nginx = program ? await startBalancer({ program, ports, url, temporary }) : null;
		if (nginx) running.push(nginx);
		return { ...databases, nodes, nginx, url, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function startDatabases(temporary: Temporary, running: { stop(): Promise<void> }[]) {
	const directory = temporary.path('postgres');
	const primary = await startPostgres({ directory, settings: { max_connections: '200' } });
	running.push(primary);
	await migrate(primary.url, { readerPassword: primary.readerPassword });
	setEnv({ DATABASE_URL: primary.url, READER_DATABASE_URL: readerUrl(primary.url, primary.readerPassword) });
	const { beginArchive } = await import('./begin-archive');
	const { signIns } = await beginArchive({});
	const { closeDatabases } = await import('@/platform/db');
	await closeDatabases();
	running.push({ stop: closeDatabases });
	const replica = await startReplica({
		primary: { directory, url: primary.url },
		directory: temporary.path('replica'),
	});
	running.push(replica);
	return { primary, replica, signIns };
}

interface Starting {
	port: number;
	number: number;
	temporary: Temporary;
	options: TopologyOptions;
	readerDatabase: string;
	running: { stop(): Promise<void> }[];
}

async function startNode({ port, number, temporary, options, readerDatabase, running }: Starting): Promise<Node> {
	const program = startProgram('bin/start.mjs', [], {
		env: {
			NODE_ENV: 'production',
			LOG_LEVEL: 'warn',
			...options.env,
			PORT: String(port),
			DATA_DIR: temporary.path(`node-${number}`),
			READER_DATABASE_URL: readerDatabase,
		},
	});
	running.push(program);
	const url = `http://localhost:${port}`;
	await answers(`${url}/readyz`, program);
	return { url, pid: program.pid, stop: program.stop };
}

/** Asks until it answers well. Throws when the program ended before. */
async function answers(url: string, program: Running): Promise<void> {
	const deadline = Date.now() + 120_000;
	while (Date.now() < deadline && !program.hasEnded()) {
		const response = await fetch(url).catch(() => null);
		if (response?.ok) return;
		await sleep(100);
	}
	throw new Error(`A node does not answer at ${url}. It said:\n${program.said()}`);
}

interface Balancer {
	program: string;
	ports: number[];
	url: string;
	temporary: Temporary;
}

async function startBalancer({ program, ports, url, temporary }: Balancer): Promise<RunningNginx> {
	const nodes = ports.map((port) => `server 127.0.0.1:${port} max_fails=1 fail_timeout=5s;`);
	const site = await fillTemplate({ NODES: nodes.join('\n  '), LISTEN: new URL(url).port });
	return startNginx(program, temporary.path('nginx'), site);
}

async function choosePort(wanted: number | undefined): Promise<number> {
	return wanted && (await isPortFree(wanted, { everywhere: true })) ? wanted : findFreePort();
}
