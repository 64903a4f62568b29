import { atExit } from '@/bin/at-exit';
import { type Running, startProgram } from '@/bin/run-program';
import { step } from '@/bin/steps';
import { env } from '@/platform/env';
import { findFreePort } from '@/platform/free-port';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { type BenchArchive, serveBenchArchive } from './bench-archive';
import { besideBare, inTurn } from './front-door/in-turn';
import { askLikeReaders, memoryOf } from './front-door/memory';
import { serveByNginx } from './front-door/nginx-copy';
import { askAtPace } from './front-door/pace';
import { requestsPerSecond } from './front-door/throughput';
import { quantile } from './load';
import { randomFrom } from './recombined/random';
import type { Row } from './table';
import { measureWeight } from './weight';

/** As `npm start` and the Docker image run it. */
const arenas = { MALLOC_ARENA_MAX: '2' };

/** The front door beside nginx and beside Next alone: how fast, how light, how steady under trouble, how much memory. */
export async function measureFrontDoor(): Promise<Row[]> {
	const temporary = await makeTemporary('bench-front-door');
	atExit(temporary.remove);
	const archive = await serveBenchArchive(temporary, { LOG_LEVEL: 'info', ...arenas });
	const { statement } = archive;
	const copy = await serveByNginx(statement, temporary.path('nginx'));
	const rows = [
		...(await step('One process beside nginx', () => beside(statement, copy.url, 'one process', 0.5))),
		await step('One process beside node:http alone', () => besideBare(statement)),
		await step('One process beside next start', () => besideNext(archive)),
		...(await step('Weighing pages', () => measureWeight(archive.url, archive.pages))),
		await step('The hot page under trouble', () => measureTrouble(archive)),
		await memoryAfterAll(archive),
	];
	await archive.server.stop();
	rows.push(await step('Ten thousand pages, as readers ask for them', () => measureMemory(archive, temporary)));
	const cluster = await step('Starting a process a core', () => startNode({ PROCESSES: 'auto' }));
	const again = statement.replace(archive.url, cluster.url);
	rows.push(...(await step('All processes beside nginx', () => beside(again, copy.url, 'a process a core', 0.8))));
	await cluster.server.stop();
	await copy.stop();
	rows.push(await step('The second start', () => measureSecondStart(temporary)));
	return rows;
}

async function beside(ours: string, reference: string, how: string, bar: number): Promise<Row[]> {
	await requestsPerSecond(ours, { seconds: 2 });
	return [
		{
			measure: `cached statement page, ${how} ÷ nginx with the same compressed bytes from a file`,
			...(await inTurn(ours, reference)),
			unit: '1/s',
			bar: { atLeast: bar },
		},
	];
}

async function besideNext({ statement, url }: BenchArchive): Promise<Row> {
	const port = await findFreePort();
	const next = startProgram('node_modules/next/dist/bin/next', ['start', '-p', String(port)], {
		env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', BUILD_DIR: env.BUILD_DIR },
	});
	const address = statement.replace(url, `http://localhost:${port}`);
	try {
		await untilAnswered(address, next);
		return {
			measure: 'cached statement page, one process ÷ next start of the same page',
			ours: await requestsPerSecond(statement),
			reference: await requestsPerSecond(address),
			unit: '1/s',
			bar: { atLeast: 15 },
		};
	} finally {
		await next.stop();
	}
}

const trouble = { rate: 200, seconds: 10 };
const rounds = 3;

/** The 99th percentile of a hot page at 200 requests a second while a storm goes on, and before: the middle one of three rounds. */
async function measureTrouble(archive: BenchArchive): Promise<Row> {
	const { statement } = archive;
	const [quiet, troubled]: [number[], number[]] = [[], []];
	for (let round = 0; round < rounds; round++) {
		await askAtPace(() => statement, { rate: 200, seconds: 3 });
		quiet.push(quantile((await askAtPace(() => statement, trouble)).times, 0.99));
		troubled.push(quantile(await askInStorm(archive), 0.99));
	}
	return {
		measure: 'hot page, p99 with 500 random addresses a second, 2,000 half-open and 50 slow clients ÷ quiet',
		ours: quantile(troubled, 0.5),
		reference: quantile(quiet, 0.5),
		unit: 'ms',
		bar: { atMost: 2 },
	};
}

/** Milliseconds that the hot page took, of which every request has to be answered. */
async function askInStorm({ url, statement }: BenchArchive): Promise<number[]> {
	const storm = startProgram('node_modules/tsx/dist/cli.mjs', ['bench/front-door/storm.ts', url, statement]);
	try {
		while (!storm.said().includes('ready')) {
			if (storm.hasEnded()) throw new Error(`The storm did not begin: ${storm.said()}`);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		const { times, statuses } = await askAtPace(() => statement, trouble);
		const failed = trouble.rate * trouble.seconds - (statuses.get(200) ?? 0);
		if (failed > 0) throw new Error(`${failed} requests of the hot page failed in the storm.`);
		return times;
	} finally {
		await storm.stop();
	}
}

const allowedMemory = 600;

/** Of a process that was asked more than any readers would, and was in three storms. */
async function memoryAfterAll({ server }: BenchArchive): Promise<Row> {
	const { most } = await memoryOf(server.pid);
	const measure = `resident memory at most, through all of the above ÷ ${allowedMemory} MB`;
	return { measure, ours: most, reference: allowedMemory, unit: 'MB' };
}

/** Of a process that readers alone ask, with nothing kept on its disk before. */
async function measureMemory({ everyPage, url }: BenchArchive, temporary: Temporary): Promise<Row> {
	const node = await startNode({ DATA_DIR: temporary.path('readers') });
	const pages = everyPage.map((page) => page.replace(url, node.url));
	const { distinct, hits } = await askLikeReaders(pages, { count: 30_000, width: 16, random: randomFrom(3) });
	const { most } = await memoryOf(node.server.pid);
	await node.server.stop();
	return {
		measure: `resident memory at most, through 30,000 requests for ${distinct} of ${everyPage.length} pages (Zipf; ${hits} were kept ones) ÷ ${allowedMemory} MB`,
		ours: most,
		reference: allowedMemory,
		unit: 'MB',
		bar: { atMost: 1 },
	};
}

const allowedStart = 5_000;

/** From the command to the first answer, with an embedded database, when everything was there before. */
async function measureSecondStart(temporary: Temporary): Promise<Row> {
	const own = { DATABASE_URL: '', READER_DATABASE_URL: '', DATA_DIR: temporary.path('second-start') };
	const first = await startNode(own);
	await first.server.stop();
	const times: number[] = [];
	for (let round = 0; round < 3; round++) {
		const started = performance.now();
		const again = await startNode(own);
		times.push(performance.now() - started);
		await again.server.stop();
	}
	return {
		measure: `npm start, second time, until ready ÷ ${allowedStart} ms`,
		ours: quantile(times, 0.5),
		reference: allowedStart,
		unit: 'ms',
		bar: { atMost: 1 },
	};
}

async function startNode(more: Record<string, string>): Promise<{ url: string; server: Running }> {
	const port = await findFreePort();
	const url = `http://localhost:${port}`;
	const server = startProgram('bin/start.mjs', [], {
		env: {
			NODE_ENV: 'production',
			LOG_LEVEL: 'info',
			PUBLIC_URL: env.PUBLIC_URL,
			...arenas,
			...more,
			PORT: String(port),
		},
	});
	await untilAnswered(`${url}/readyz`, server);
	return { url, server };
}

async function untilAnswered(address: string, program: Running): Promise<void> {
	while (!program.hasEnded()) {
		const response = await fetch(address).catch(() => null);
		if (response?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error(`${address} does not answer: ${program.said()}`);
}
