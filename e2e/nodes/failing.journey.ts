import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import cacache from 'cacache';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctEdition } from '@/archive/statements/correct-edition';
import { removeStatement, requestRemoval } from '@/archive/statements/remove-statement';
import { saveDraft } from '@/archive/statements/save-draft';
import { published, type Staff, someone, staff, succeeded, throughReview, words } from '@/archive/testing';
import type { Running } from '@/bin/run-program';
import { closeDatabases } from '@/platform/db';
import { startPostgres } from '@/platform/postgres';
import { makeOwnArchive, type OwnArchive } from './own-archive';
import { startNode, until } from './start-node';

let archive: OwnArchive;
let node: Running;
let url: string;
let team: Staff;

beforeAll(async () => {
	archive = await makeOwnArchive('failing');
	url = archive.url;
	team = await staff();
	node = await startNode(url);
});
afterAll(async () => {
	await node?.stop();
	await archive?.close();
});

/** As a machine that fails: at once, whoever is connected. */
async function stopDatabase(): Promise<void> {
	await closeDatabases();
	const lines = await readFile(archive.temporary.path('postgres/data/postmaster.pid'), 'utf8');
	process.kill(Number.parseInt(lines, 10), 'SIGINT');
	await until(async () => !(await archive.postgres.isRunning()));
}

async function status(path: string): Promise<number> {
	return (await fetch(url + path, { redirect: 'manual' }).catch(() => ({ status: 0 }))).status;
}

async function read(path: string) {
	const response = await fetch(url + path, { redirect: 'manual' });
	return {
		status: response.status,
		stale: response.headers.get('cache-status')?.includes('stale-if-error') ?? false,
		text: await response.text(),
	};
}

/** Waits until what is served at an address now lies on the node's disk, too. */
async function untilOnDisk(path: string): Promise<void> {
	const cache = archive.temporary.path('node/cache');
	const [build = ''] = await readdir(cache);
	await until(async () => {
		const etag = (await fetch(url + path)).headers.get('etag');
		const found = await cacache.get.info(join(cache, build, '0'), path);
		return Boolean(found && etag?.startsWith(`"${found.metadata.hash}`));
	});
}

const reasons = { en: 'Not ours.' };

describe('when the database is away', () => {
	test('a node serves what it kept, says so, and mends by itself', async () => {
		const kept = await published(team, words('On water', 'The water is clean.'));
		const removed = await published(team, words('On fire', 'It never burned.'));
		const [page, gone] = [kept, removed].map(({ ref, slug }) => `/en/statements/${ref}/${slug}`) as [string, string];
		for (const path of [page, gone, '/en', '/en/statements']) expect(await status(path)).toBe(200);
		succeeded(await requestRemoval(team.publisher, { ref: removed.ref, reasons }));
		succeeded(await removeStatement(await someone('publisher'), { ref: removed.ref }));
		await until(async () => (await status(gone)) === 410);
		// It named what is gone as related, and was made anew.
		expect(await status(page)).toBe(200);

		await stopDatabase();
		await until(async () => (await read(page)).stale);
		expect(await read(page)).toMatchObject({ status: 200, text: expect.stringContaining('The water is clean.') });
		expect(await status(gone)).toBe(410);
		expect(await status('/en/nowhere')).toBe(404);
		const began = Date.now();
		expect(await read('/en/statements?q=never-asked')).toMatchObject({ status: 503 });
		expect(await status('/en/desk')).toBe(503);
		expect(Date.now() - began).toBeLessThan(3_000);
		expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);

		archive.postgres = await startPostgres({ directory: archive.temporary.path('postgres') });
		await until(async () => (await status('/readyz')) === 200);
		expect((await read(page)).stale).toBe(false);
		expect(await status('/en/statements?q=never-asked')).toBe(200);
	});

	test('killed and started again it serves what is on its disk, never what was removed', async () => {
		const kept = await published(team, words('On air', 'The air is clean.'));
		const removed = await published(team, words('On smoke', 'There was no smoke.'));
		const [page, gone] = [kept, removed].map(({ ref, slug }) => `/en/statements/${ref}/${slug}`) as [string, string];
		for (const path of [page, gone]) {
			expect(await status(path)).toBe(200);
			await untilOnDisk(path);
		}
		succeeded(await requestRemoval(team.publisher, { ref: removed.ref, reasons }));
		succeeded(await removeStatement(await someone('publisher'), { ref: removed.ref }));
		await until(async () => (await status(gone)) === 410);
		// It named what is gone as related, and was made anew.
		expect(await status(page)).toBe(200);
		await untilOnDisk(page);
		process.kill(node.pid, 'SIGKILL');
		await stopDatabase();

		node = await startNode(url);
		expect(await read(page)).toMatchObject({ status: 200, stale: true, text: expect.stringContaining('air is clean') });
		const tombstone = await read(gone);
		expect([410, 503]).toContain(tombstone.status);
		expect(tombstone.text).not.toContain('There was no smoke.');

		archive.postgres = await startPostgres({ directory: archive.temporary.path('postgres') });
		await until(async () => (await status('/readyz')) === 200);
		expect(await status(gone)).toBe(410);
		const change = { changeClass: 'factual', changeNote: 'Measured again.' } as const;
		const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref: kept.ref, locale: 'en' }));
		const text = words('On air', 'The air was dirty.');
		const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		await throughReview(team, { draftId, revisionId: saved.revisionId }, change);
		await until(async () => (await read(page)).text.includes('The air was dirty.'));
	});
});
