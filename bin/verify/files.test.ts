import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listHashedEditions } from '@/archive/editions/published';
import { verifyArchive } from '@/archive/editions/verify-archive';
import type { FileFacts } from '@/archive/files/file';
import { storedFiles } from '@/archive/files/stored-files';
import { storedName } from '@/archive/files/stored-name';
import { captions, drawnPicture, figureOf, kept, recording } from '@/archive/files/testing';
import type { Holding } from '@/archive/files/verify-files';
import { correctEdition } from '@/archive/statements/correct-edition';
import { saveDraft } from '@/archive/statements/save-draft';
import { drafted, type Staff, staff, succeeded, throughReview, words } from '@/archive/testing';
import { setEnv } from '@/platform/env';
import { storage } from '@/platform/storage/storage';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { sayFault } from './say-fault';
import { verifyExports } from './verify-exports';

let db: TestDatabase;
let team: Staff;
let folder: Temporary;
let ref: string;
let picture: FileFacts;
let speech: FileFacts;
let spoken: FileFacts;

beforeAll(async () => {
	db = await testDatabase();
	folder = await makeTemporary('verify-files');
	setEnv({ DATA_DIR: folder.path('data') });
	team = await staff();
	const draft = await drafted(team);
	const { draftId, revisionId: baseRevisionId } = draft;
	ref = draft.ref;
	picture = await kept(team.author, draftId, await drawnPicture({ width: 500, height: 250 }));
	speech = await kept(team.author, draftId, recording(), 'speech.mp3');
	spoken = await kept(team.author, draftId, captions(), 'speech.vtt');
	const plain = words('On water', 'The water is clean.');
	const blocks = [figureOf(picture), { ...figureOf(speech, { captions: spoken }), key: 'speech1' }];
	const text = { ...plain, blocks: [...plain.blocks, ...blocks] };
	const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
	await throughReview(team, { draftId, revisionId });
	const second = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const without = { ...plain, blocks: [...plain.blocks, figureOf(picture)] };
	const saved = succeeded(
		await saveDraft(team.author, { draftId: second.draftId, baseRevisionId: second.revisionId, text: without }),
	);
	const change = { changeClass: 'factual', changeNote: 'Without its recording.' } as const;
	await throughReview(team, { draftId: second.draftId, revisionId: saved.revisionId }, change);
});
afterAll(async () => {
	await db.drop();
	await folder.remove();
});

/** Does something to a file while a test looks, then puts it right. */
async function whileAt(path: string, bytes: Buffer | null, look: () => Promise<void>, good: Buffer) {
	if (bytes) await writeFile(path, bytes);
	else await rm(path);
	await look();
	await writeFile(path, good);
}

const stored = (file: FileFacts, part = 'original') => folder.path(`data/files/${storedName(file.hash, part)}`);
const bytesOf = async (file: FileFacts, part = 'original') => buffer(await storage().read(storedName(file.hash, part)));

describe('the files of a database', () => {
	const check = async (holding: Holding = storedFiles()) => {
		const faults: string[] = [];
		const { files } = await verifyArchive((fault) => faults.push(sayFault(fault)), holding);
		return { files, faults };
	};

	test('are whole as they were kept', async () => {
		expect(await check()).toEqual({ files: 3, faults: [] });
	});

	test('tell which edition shows one that was altered by one bit', async () => {
		const good = await bytesOf(speech);
		const altered = Buffer.from(good);
		altered.writeUInt8(good.readUInt8(good.length - 1) ^ 1, good.length - 1);
		const look = async () =>
			expect((await check()).faults).toEqual([
				`${ref}, en, edition 1: the file ${speech.hash}/speech.mp3 was altered: its bytes are not those of its address.`,
			]);
		await whileAt(stored(speech), altered, look, good);
	});

	test('tell each edition that shows a picture which is missing, as it was taken or in a size', async () => {
		const [taken, size] = [await bytesOf(picture), await bytesOf(picture, '480.webp')];
		const missing = (number: number, name: string) =>
			`${ref}, en, edition ${number}: the file ${picture.hash}/${name} is missing.`;
		const look = (name: string) => async () =>
			expect((await check()).faults.sort()).toEqual([missing(1, name), missing(2, name)]);
		await whileAt(stored(picture), null, look('picture.png'), taken);
		await whileAt(stored(picture, '480.webp'), null, look('480.webp'), size);
		expect((await check()).faults).toEqual([]);
	});

	test('cannot be told of when the storage does not answer', async () => {
		setEnv({ DATA_DIR: stored(speech) });
		await expect(check(storedFiles())).rejects.toThrow('The storage cannot be read: ENOTDIR');
		setEnv({ DATA_DIR: folder.path('data') });
	});
});

describe('the files of a mirror', () => {
	const mirror = () => folder.path('mirror');
	const at = (file: FileFacts, name = file.name) => folder.path(`mirror/files/${file.hash}/${name}`);

	beforeEach(async () => {
		await rm(mirror(), { recursive: true, force: true });
		const put = async (path: string, bytes: Buffer | string) => {
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, bytes);
		};
		const editions = await listHashedEditions({ ref });
		const text = JSON.stringify({ format: 'rostrum-editions-1', ref, editions });
		await put(folder.path(`mirror/s/${ref}/editions.json`), text);
		for (const file of [speech, spoken]) await put(at(file), await bytesOf(file));
		for (const size of ['480.webp', '480.jpg', '500.webp', '500.jpg']) {
			await put(at(picture, size), await bytesOf(picture, size));
		}
	});

	const check = async (...paths: string[]) => {
		const said: string[] = [];
		const found = await verifyExports(paths, (line) => said.push(line));
		return { ...found, said };
	};

	test('are whole, pictures in their sizes', async () => {
		const files = { found: 3, faults: 0, unseen: 0 };
		expect(await check(mirror())).toEqual({ exports: 1, editions: 2, faults: 0, files, said: [] });
	});

	test('tell what was altered and what is missing, captions and sizes too', async () => {
		await writeFile(at(speech), 'another speech');
		await rm(at(spoken));
		await rm(at(picture, '500.jpg'));
		const { said, files } = await check(mirror());
		const file = folder.path(`mirror/s/${ref}/editions.json`);
		const start = (number: number) => `${file}: ${ref}, en, edition ${number}: the file `;
		expect(said.sort()).toEqual(
			[
				`${start(1)}${picture.hash}/500.jpg is missing.`,
				`${start(1)}${speech.hash}/speech.mp3 was altered: its bytes are not those of its address.`,
				`${start(1)}${spoken.hash}/speech.vtt is missing.`,
				`${start(2)}${picture.hash}/500.jpg is missing.`,
			].sort(),
		);
		expect(files).toEqual({ found: 3, faults: 4, unseen: 0 });
	});

	test('are looked for beside a file as in the folder that holds it', async () => {
		const files = { found: 0, faults: 0, unseen: 3 };
		const file = folder.path(`mirror/s/${ref}/editions.json`);
		expect(await check(file)).toEqual({ exports: 1, editions: 2, faults: 0, files, said: [] });
		await copyFile(file, folder.path('mirror/saved.json'));
		expect((await check(folder.path('mirror/saved.json'))).files).toEqual({ found: 3, faults: 0, unseen: 0 });
	});

	test('cannot be told of where there is no such file', async () => {
		const inside = folder.path(`mirror/s/${ref}/editions.json/editions.json`);
		for (const path of [inside, folder.path('nowhere')]) {
			await expect(check(path)).rejects.toMatchObject({ message: `There is no file ${path}.`, code: 2 });
		}
	});

	test('are missing where a file stands in the place of their folder', async () => {
		await rm(folder.path(`mirror/files/${speech.hash}`), { recursive: true });
		await writeFile(folder.path(`mirror/files/${speech.hash}`), 'no folder');
		const { said, files } = await check(mirror());
		expect(said).toHaveLength(1);
		expect(said[0]).toContain(`the file ${speech.hash}/speech.mp3 is missing.`);
		expect(files).toMatchObject({ faults: 1, unseen: 0 });
	});

	test('are looked for where a mirror has lost them all, and said not to be where there is none', async () => {
		await rm(folder.path('mirror/files'), { recursive: true });
		expect((await check(mirror())).files).toEqual({ found: 0, faults: 0, unseen: 3 });
		await mkdir(folder.path('mirror/.rostrum'));
		expect((await check(mirror())).files).toMatchObject({ found: 3, unseen: 0 });
		expect((await check(mirror())).said).toHaveLength(10);
	});
});
