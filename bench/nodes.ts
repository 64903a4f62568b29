import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { Client } from 'pg';
import { approveDraft } from '@/archive/statements/approve-draft';
import { correctEdition } from '@/archive/statements/correct-edition';
import { publishEdition } from '@/archive/statements/publish-edition';
import { saveDraft } from '@/archive/statements/save-draft';
import { submitDraft } from '@/archive/statements/submit-draft';
import { published, staff, succeeded, words } from '@/archive/testing';
import { startTopology } from '@/bin/start-topology';
import { makeTemporary } from '@/platform/testing/temporary';
import { quantile } from './load';
import type { Row } from './table';

/** A node that has just started makes its first dozens of pages slower than all later ones. */
const warming = 20;
const publications = 200;
const nodes = 3;
/** Milliseconds between two questions to one node for one address: both stay hot in its cache. */
const beat = 10;

/**
 * Publishes corrections on the primary and measures, for a statement's page and for the list, the time from the commit until each of
 * three nodes, which hold both in their caches and read from a replica, serves the new bytes. Every tenth time the replica stands
 * still for 300 ms around the commit: these are measured apart, from its going on. The first twenty are not measured. The reference is
 * the bar of 250 ms.
 * Throws when a node goes on serving what is no longer true.
 */
export async function measureFreshness(): Promise<Row[]> {
	const temporary = await makeTemporary('freshness');
	const topology = await startTopology(temporary, { nodes });
	const replica = new Client({ connectionString: topology.replica.url });
	await replica.connect();
	try {
		const team = await staff();
		const { ref, slug } = await published(team, words(titleOf(0), 'Measured.'));
		const watched = topology.nodes.flatMap(({ url }) => [
			watch(`${url}/en/statements/${ref}/${slug}`),
			watch(`${url}/en/statements`),
		]);
		const times: number[] = [];
		const afterStanding: number[] = [];
		for (let number = 1; number <= warming + publications + publications / 10; number++) {
			const stands = number > warming && (number - warming) % 11 === 0;
			const publish = await prepare(team, ref, number);
			await sleep(50);
			if (stands) await replica.query('select pg_wal_replay_pause()');
			const committed = await publish();
			if (stands) await sleep(300);
			const going = stands
				? await replica.query('select pg_wal_replay_resume()').then(() => performance.now())
				: committed;
			const seen = await Promise.all(watched.map((one) => one.until(number)));
			if (number > warming) (stands ? afterStanding : times).push(...seen.map((at) => Math.max(0, at - going)));
		}
		const strays = (await Promise.all(watched.map((one) => one.stop()))).flat();
		if (strays.length > 0) throw new Error(`Old content came back: ${strays.join(', ')}`);
		return [
			row(`commit until all of ${nodes} nodes serve it, ${times.length} measured, p50`, quantile(times, 0.5)),
			{ ...row('commit until all of them serve it, p99 ÷ 250 ms', quantile(times, 0.99)), bar: { atMost: 1 } },
			row(
				`replica standing still for 300 ms: from its going on, ${afterStanding.length} measured, p50`,
				quantile(afterStanding, 0.5),
			),
			row('… p99', quantile(afterStanding, 0.99)),
		];
	} finally {
		await replica.end();
		await topology.stop();
		await temporary.remove();
	}
}

const bar = 250;
const row = (measure: string, ours: number): Row => ({ measure, ours, reference: bar, unit: 'ms' });

type Team = Awaited<ReturnType<typeof staff>>;

/** Brings a correction as far as its publication; returns how to publish it, which says when it was committed. */
async function prepare(team: Team, ref: string, number: number): Promise<() => Promise<number>> {
	const { draftId, revisionId: baseRevisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const text = words(titleOf(number), 'Measured.');
	const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
	succeeded(await submitDraft(team.author, { draftId }));
	succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
	return async () => {
		const change = { changeClass: 'factual', changeNote: 'Measured again.' } as const;
		succeeded(await publishEdition(team.publisher, { draftId, revisionId, ...change }));
		return performance.now();
	};
}

/** Counts in signs that are no part of the address, so that the page stays where it is. */
function titleOf(number: number): string {
	return `Measured ${number.toString(2).padStart(9, '0').replaceAll('0', '!').replaceAll('1', '?')}.`;
}

function numberIn(body: string): number | null {
	const signs = /Measured ([!?]{9})\./.exec(body)?.[1];
	return signs ? Number.parseInt(signs.replaceAll('!', '0').replaceAll('?', '1'), 2) : null;
}

interface Watched {
	/** When this number, or a later one, was first served. */
	until(number: number): Promise<number>;
	/** Ends the watching; the answers that were older than one served before. */
	stop(): Promise<string[]>;
}

/**
 * Asks an address again and again over one connection, as a cache in front does: whether it still is what it was. Remembers what it
 * served when.
 */
function watch(url: string): Watched {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	let known = '';
	const strays: string[] = [];
	let newest = { number: -1, at: 0 };
	let stopped = false;
	const asking = (async () => {
		while (!stopped) {
			const { etag, body } = await ask(url, agent, known);
			known = etag;
			const number = numberIn(body);
			if (number !== null && number < newest.number) strays.push(`${url}: ${number} after ${newest.number}`);
			if (number !== null && number > newest.number) newest = { number, at: performance.now() };
			await sleep(beat);
		}
	})();
	return {
		until: async (number) => {
			const deadline = performance.now() + 10_000;
			while (newest.number < number) {
				if (performance.now() > deadline) throw new Error(`${url} serves ${newest.number} instead of ${number}.`);
				await Promise.race([sleep(1), asking]);
			}
			return newest.at;
		},
		stop: async () => {
			stopped = true;
			await asking;
			agent.destroy();
			return strays;
		},
	};
}

interface Served {
	etag: string;
	/** Empty when it is what it was. */
	body: string;
}

function ask(url: string, agent: Agent, known: string): Promise<Served> {
	const headers = { 'Accept-Encoding': 'br', ...(known ? { 'If-None-Match': known } : {}) };
	return new Promise((resolve, reject) => {
		get(url, { agent, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('end', () => {
				const body = Buffer.concat(chunks);
				const isBrotli = response.headers['content-encoding'] === 'br';
				resolve({ etag: response.headers.etag ?? '', body: String(isBrotli ? brotliDecompressSync(body) : body) });
			});
			response.on('error', reject);
		}).on('error', reject);
	});
}
