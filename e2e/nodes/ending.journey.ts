import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { figureOf, kept } from '@/archive/files/testing';
import { saveDraft } from '@/archive/statements/save-draft';
import { drafted, type Staff, staff, succeeded, throughReview, words } from '@/archive/testing';
import type { Running } from '@/bin/run-program';
import { makeOwnArchive, type OwnArchive } from './own-archive';
import { startNode } from './start-node';

let archive: OwnArchive;
let node: Running;
let url: string;
let file: string;

/** More than any system takes in for a client that does not read. */
const report = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(40_000_000)]);

beforeAll(async () => {
	archive = await makeOwnArchive('ending');
	url = archive.url;
	file = await publishFile(await staff());
});
beforeEach(async () => {
	node = await startNode(url);
});
afterAll(async () => {
	await node?.stop();
	await archive?.close();
});

async function publishFile(team: Staff): Promise<string> {
	const plain = words('On water', 'The water is clean.');
	const { draftId, revisionId: baseRevisionId } = await drafted(team, plain);
	const document = await kept(team.author, draftId, report, 'report.pdf');
	const text = { ...plain, blocks: [...plain.blocks, { ...figureOf(document, { alt: '' }), key: 'report1' }] };
	const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
	await throughReview(team, { draftId, revisionId });
	return `/files/${document.hash}/report.pdf`;
}

/** An answer whose head has come and whose body nobody reads yet. */
const ask = () =>
	new Promise<IncomingMessage>((resolve, reject) => get(url + file, { agent: false }, resolve).on('error', reject));

/** In some three seconds. */
async function readSlowly(answer: IncomingMessage): Promise<number> {
	let taken = 0;
	let next = 0;
	for await (const chunk of answer) {
		taken += chunk.length;
		if (taken < next) continue;
		next += report.length / 10;
		await sleep(300);
	}
	return taken;
}

async function stopped(): Promise<number> {
	const began = Date.now();
	await node.stop();
	return Date.now() - began;
}

describe('a node that is asked to end', () => {
	test('lets a slow reader have all of a large file, and ends then', async () => {
		const [taken, time] = await Promise.all([readSlowly(await ask()), stopped()]);
		expect(taken).toBe(report.length);
		expect(time).toBeLessThan(8_000);
	});

	test('ends when its time is over although somebody never reads on', async () => {
		const never = await ask();
		never.on('error', () => {});
		const [taken, time] = await Promise.all([readSlowly(await ask()), stopped()]);
		expect(taken).toBe(report.length);
		expect(time).toBeGreaterThan(9_000);
		expect(time).toBeLessThan(16_000);
		await expect(fetch(`${url}/healthz`)).rejects.toThrow();
	});
});
