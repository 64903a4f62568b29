import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bookmark, readChanges } from '@/archive/freshness/read-changes';
import { approveDraft } from '@/archive/statements/approve-draft';
import { correctEdition } from '@/archive/statements/correct-edition';
import { removeStatement, requestRemoval } from '@/archive/statements/remove-statement';
import { saveDraft } from '@/archive/statements/save-draft';
import { scheduleDraft } from '@/archive/statements/schedule-draft';
import { submitDraft } from '@/archive/statements/submit-draft';
import { drafted, published, type Staff, someone, staff, succeeded, throughReview, words } from '@/archive/testing';
import { addressOf } from '@/bin/mirror/addresses';
import { mirrorArchive } from '@/bin/mirror/mirror-archive';
import { readState } from '@/bin/mirror/state';
import { startTopology, type Topology } from '@/bin/start-topology';
import { deskDb } from '@/platform/db';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { heard } from './heard';
import { serveMirror } from './serve-mirror';
import { signIn } from './sign-in';

let temporary: Temporary;
let topology: Topology;
let team: Staff;
beforeAll(async () => {
	temporary = await makeTemporary('nodes');
	topology = await startTopology(temporary, { nodes: 3, env: { EXPORTS_PER_MINUTE: '100000' } });
	team = await staff();
});
afterAll(async () => {
	await topology?.stop();
	await temporary.remove();
});

async function read(url: string, address: string): Promise<string> {
	const response = await fetch(url + address);
	return `${response.status} ${await response.text()}`;
}

/** Asks every node until it shows the words; milliseconds until the last did. */
async function untilShown(address: string, shown: string, patience = 10_000): Promise<number> {
	const started = performance.now();
	await Promise.all(
		topology.nodes.map(async ({ url }) => {
			while (!(await read(url, address)).includes(shown)) {
				if (performance.now() - started > patience) throw new Error(`${url}${address} does not show "${shown}".`);
				await sleep(5);
			}
		}),
	);
	return performance.now() - started;
}

async function correct(ref: string, paragraph: string) {
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const text = words('On water', paragraph);
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
	return { draftId, revisionId: saved.revisionId };
}

const change = { changeClass: 'factual', changeNote: 'Measured again.' } as const;

describe('several nodes', () => {
	test('all show what was published, on its page and in lists', async () => {
		const { ref, slug } = await published(team, words('On water', 'The water is clean.'));
		await untilShown(`/en/statements/${ref}/${slug}`, 'The water is clean.');
		await untilShown('/en/statements', ref);
		await throughReview(team, await correct(ref, 'The water was dirty.'), change);
		const took = await untilShown(`/en/statements/${ref}/${slug}`, 'The water was dirty.');
		expect(took).toBeLessThan(10_000);
	});

	test('keep nothing old after a replica that was behind caught up', async () => {
		const { ref, slug } = await published(team, words('On air', 'The air is clean.'));
		const address = `/en/statements/${ref}/${slug}`;
		await untilShown(address, 'The air is clean.');
		await onReplica('select pg_wal_replay_pause()');
		await throughReview(team, await correct(ref, 'The air was dirty.'), change);
		const until = Date.now() + 300;
		while (Date.now() < until) await Promise.all(topology.nodes.map(({ url }) => read(url, address)));
		await onReplica('select pg_wal_replay_resume()');
		await untilShown(address, 'The air was dirty.');
		for (const { url } of topology.nodes) expect(await read(url, address)).toContain('The air was dirty.');
	});

	test('know a member who signed in at one of them', async () => {
		const author = topology.signIns.find(({ email }) => email.startsWith('author@'));
		if (!author) throw new Error('There is no author.');
		const [first, ...others] = topology.nodes;
		const cookie = await signIn(first?.url ?? '', author);
		for (const { url } of others) {
			const desk = await fetch(`${url}/en/desk`, { headers: { cookie }, redirect: 'manual' });
			expect(desk.status).toBe(200);
			expect(await desk.text()).toContain('Demo author');
			expect((await fetch(`${url}/en/desk`, { redirect: 'manual' })).status).toBe(307);
		}
	});

	test('publish what was scheduled once', async () => {
		const drafts: Awaited<ReturnType<typeof drafted>>[] = [];
		for (let count = 0; count < 5; count++) {
			const draft = await drafted(team, words(`On time ${count}`, 'Now.'));
			succeeded(await submitDraft(team.author, { draftId: draft.draftId }));
			succeeded(await approveDraft(team.reviewer, { draftId: draft.draftId, revisionId: draft.revisionId }));
			drafts.push(draft);
		}
		// All are scheduled before the first is due, also on a busy machine.
		const at = new Date(Date.now() + 5_000).toISOString();
		for (const { draftId, revisionId } of drafts)
			succeeded(await scheduleDraft(team.publisher, { draftId, revisionId, at, timeZone: 'UTC' }));
		const refs = drafts.map(({ ref }) => ref);
		const editions = () => deskDb().edition.count({ where: { languageVersion: { statement: { ref: { in: refs } } } } });
		await expect.poll(editions, { timeout: 40_000, interval: 100 }).toBe(5);
		await sleep(1_500);
		expect(await editions()).toBe(5);
		const acts = await deskDb().trailEntry.count({
			where: { act: 'publish', subject: { in: refs.map((ref) => `${ref}.en`) } },
		});
		expect(acts).toBe(5);
	});

	test('can be mirrored as files that answer the same', async () => {
		const folder = temporary.path('mirror');
		const from = topology.nodes[0]?.url ?? '';
		const { ref } = await published(team, words('On fire', 'It burned.'));
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'Not ours.' } }));
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		const mirror = () =>
			mirrorArchive({ folder, from, publicUrl: topology.url, readChanges: readDeskChanges, gone: [ref] });
		expect((await mirror()).failed).toEqual([]);
		const served = await serveMirror(folder, temporary.path('mirror-nginx'));
		try {
			const { held } = await readState(folder);
			expect([...held.values()].filter(({ status }) => status === 410)).toHaveLength(5);
			const addresses = [
				...[...held.keys()].map(addressOf),
				{ key: 'removed', path: `/s/${ref}`, language: 'de' },
				{ key: 'never there', path: '/nowhere', language: 'fr' },
			];
			for (const some of inLots(addresses, 20)) {
				await Promise.all(
					some.map(async ({ key, path, language }) => {
						const [files, live] = await Promise.all([served.url, from].map((url) => heard(url, path, language)));
						expect(files, key).toEqual(live);
					}),
				);
			}
		} finally {
			await served.stop();
		}
		await mirror();
		const again = await mirror();
		expect(again).toMatchObject({ written: 0, deleted: 0, failed: [] });
		expect(again.asked).toBeLessThan(again.held / 2);
	}, 180_000);

	test('go on when one of them is killed', async () => {
		const [killed, ...others] = topology.nodes;
		const asked = topology.nginx ? [topology.url] : others.map(({ url }) => url);
		const statuses: number[] = [];
		const reading = Promise.all(
			asked.map(async (url) => {
				for (let count = 0; count < 60; count++) {
					statuses.push((await fetch(`${url}/en`).catch(() => ({ status: 0 }))).status);
					await sleep(10);
				}
			}),
		);
		await sleep(200);
		process.kill(killed?.pid ?? 0, 'SIGKILL');
		await reading;
		expect(statuses.filter((status) => status !== 200)).toEqual([]);
		await expect(fetch(`${killed?.url}/healthz`)).rejects.toThrow();
	});
});

async function readDeskChanges(since: Bookmark | null) {
	const client = new Client({ connectionString: topology.primary.url });
	await client.connect();
	try {
		return await readChanges(client, since);
	} finally {
		await client.end();
	}
}

function inLots<Value>(values: Value[], size: number): Value[][] {
	return Array.from({ length: Math.ceil(values.length / size) }, (_, lot) =>
		values.slice(lot * size, (lot + 1) * size),
	);
}

async function onReplica(query: string): Promise<void> {
	const client = new Client({ connectionString: topology.replica.url });
	await client.connect();
	await client.query(query);
	await client.end();
}
