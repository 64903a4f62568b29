import { mkdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { answerAsset } from './answer-others';
import { lookBeside } from './builds-beside';

let temporary: Temporary;
beforeAll(async () => {
	temporary = await makeTemporary('builds-beside');
	for (const build of ['new', 'old', 'unfinished']) {
		await mkdir(temporary.path(`builds/${build}/static/chunks`), { recursive: true });
		await writeFile(temporary.path(`builds/${build}/static/chunks/${build}.css`), `.${build} {}\n`);
		if (build !== 'unfinished') await writeFile(temporary.path(`builds/${build}/BUILT`), '');
	}
	await writeFile(temporary.path('builds/old/static/chunks/more.css'), '.more {}\n');
	await writeFile(temporary.path('builds/old/secret.css'), '');
});
afterAll(() => temporary.remove());

/** What a node of the new build answers, which has none of these files as its own. */
async function ask(file: string) {
	const request = { url: `/_next/static/chunks/${file}`, headers: {} } as IncomingMessage;
	const incoming = { request, next: async () => {}, method: 'GET', asked: {}, isReady: async () => true };
	const { status, headers, body } = await answerAsset(incoming, () => false, lookBeside(temporary.path('builds/new')));
	return [status, headers['content-type'], String(body)];
}

describe('built files of a build that lies beside', () => {
	test('are served, alone and as the one stylesheet of a page', async () => {
		expect(await ask('old.css')).toEqual([200, 'text/css; charset=UTF-8', '.old {}\n']);
		expect(await ask('more!old.css')).toEqual([200, 'text/css; charset=UTF-8', '.more {}\n.old {}\n']);
	});

	test('are nothing else of it, and none of a build that is not whole', async () => {
		for (const file of [
			'unfinished.css',
			'../../secret.css',
			'..%2F..%2Fsecret.css',
			'nowhere.css',
			'old!nowhere.css',
		]) {
			expect((await ask(file))[0], file).toBe(404);
		}
	});
});
