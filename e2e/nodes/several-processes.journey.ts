import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctEdition } from '@/archive/statements/correct-edition';
import { saveDraft } from '@/archive/statements/save-draft';
import { published, type Staff, staff, succeeded, throughReview, words } from '@/archive/testing';
import type { Running } from '@/bin/run-program';
import { makeOwnArchive, type OwnArchive } from './own-archive';
import { startNode, until } from './start-node';

let archive: OwnArchive;
let node: Running;
let url: string;
let team: Staff;

beforeAll(async () => {
	archive = await makeOwnArchive('processes', { PROCESSES: '2' });
	url = archive.url;
	team = await staff();
	node = await startNode(url);
	await until(async () => (await askAll('/en')).size === 2);
});
afterAll(async () => {
	await node?.stop();
	await archive?.close();
});

interface Heard {
	/** Which process answered, as the request's name begins with it. */
	process: string;
	text: string;
}

/** Over a connection of its own, as these are what is shared out; one given to a process at its death gets no answer. */
function ask(path: string): Promise<Heard> {
	return new Promise((resolve, reject) => {
		get(url + path, { agent: false, signal: AbortSignal.timeout(5_000) }, async (response) => {
			let text = '';
			for await (const chunk of response) text += chunk;
			const id = String(response.headers['x-request-id']);
			resolve({ process: id.slice(0, id.lastIndexOf('-')), text });
		}).on('error', reject);
	});
}

/** What each process that was met answers, the last of several times. */
async function askAll(path: string): Promise<Map<string, string>> {
	const answers = await Promise.all(Array.from({ length: 6 }, () => ask(path).catch(() => null)));
	return new Map(answers.flatMap((heard) => (heard ? [[heard.process, heard.text]] : [])));
}

/** Waits until both show the words. */
function untilShown(path: string, shown: string): Promise<void> {
	return until(async () => {
		const answers = [...(await askAll(path)).values()];
		return answers.length === 2 && answers.every((text) => text.includes(shown));
	});
}

async function workers(): Promise<number[]> {
	const children = await readFile(`/proc/${node.pid}/task/${node.pid}/children`, 'utf8');
	const pids = children.trim().split(' ').map(Number);
	const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
	return pids.filter((_, index) => /start\.mjs\0worker/.test(commands[index] ?? ''));
}

describe('several processes of one machine', () => {
	test('each hear what was published', async () => {
		const { ref, slug } = await published(team, words('On water', 'The water is clean.'));
		const path = `/en/statements/${ref}/${slug}`;
		await untilShown(path, 'The water is clean.');
		const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const text = words('On water', 'The water was dirty.');
		const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		const change = { changeClass: 'factual', changeNote: 'Measured again.' } as const;
		await throughReview(team, { draftId, revisionId: saved.revisionId }, change);
		await untilShown(path, 'The water was dirty.');
		for (const shown of (await askAll(path)).values()) expect(shown).not.toContain('The water is clean.');
	});

	test('each tell the figures of all', async () => {
		const total = (text: string) =>
			[...text.matchAll(/^rostrum_requests_total\{kind="name",[^}]*\} (\d+)$/gm)].reduce(
				(sum, [, n]) => sum + Number(n),
				0,
			);
		const met = await Promise.all(Array.from({ length: 10 }, () => ask('/en/topics/aaaaaa/nothing')));
		expect(new Set(met.map(({ process }) => process)).size).toBe(2);
		// An answer is counted once it is over, which its reader may see before.
		await until(async () => {
			const texts = await Promise.all(Array.from({ length: 4 }, () => ask('/metrics')));
			return texts.every(({ text }) => total(text) === 10);
		});
		expect((await ask('/metrics')).text).toMatch(/^rostrum_following 1$/m);
	});

	test('go on when one of them is killed, which is started again and serves', async () => {
		const before = await workers();
		expect(before).toHaveLength(2);
		const known = new Set((await askAll('/en')).keys());
		process.kill(before[0] ?? 0, 'SIGKILL');
		await until(async () => [...(await askAll('/en')).values()].some((text) => text.includes('</html>')));
		await until(async () => {
			const met = [...(await askAll('/en')).keys()];
			return met.length === 2 && met.some((process) => !known.has(process));
		});
		expect(await workers()).toHaveLength(2);
	});
});
