import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { storedFiles } from '../files/stored-files';
import { correctEdition } from '../statements/correct-edition';
import { saveDraft } from '../statements/save-draft';
import { published, type Staff, staff, succeeded, throughReview, translated, words } from '../testing';
import { listHashedEditions } from './published';
import { verifyArchive } from './verify-archive';
import type { Fault } from './verify-editions';
import { verifyFile } from './verify-file';

let db: TestDatabase;
let team: Staff;
let ref: string;
let file: string;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	ref = (await published(team, words('On water', 'The water is clean.'))).ref;
	await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const text = words('On water', 'The water is clear.');
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
	const change = { changeClass: 'factual', changeNote: 'Clear.' } as const;
	await throughReview(team, { draftId, revisionId: saved.revisionId }, change);
	file = JSON.stringify({ format: 'rostrum-editions-1', ref, editions: await listHashedEditions({ ref }) });
});
afterAll(() => db.drop());

const faultsOf = (text: string) => {
	const check = verifyFile(text);
	return 'faults' in check ? check.faults.map(({ locale, number, fault }) => `${locale} ${number} ${fault}`) : check;
};

describe('an exported file', () => {
	test('as it was written is whole', () => {
		expect(verifyFile(file)).toEqual({ ok: true, editions: 3, shown: [] });
	});

	test.each([
		['a word', 'clean.', 'cleam.', ['en 1 altered']],
		['a note', 'Clear.', 'Clean.', ['en 2 altered']],
		['a translation', 'sauber', 'Sauber', ['de 1 altered']],
	])('tells where %s was altered', (_, before, after, faults) => {
		expect(faultsOf(file.replace(before, after))).toEqual(faults);
	});

	test('tells of each byte that was altered, wherever in an edition it is', () => {
		const from = file.indexOf('"editions"') + 12;
		for (let at = from; at < file.length; at += 37) {
			const byte = file.charCodeAt(at);
			const other = String.fromCharCode(byte === 0x39 ? 0x38 : byte + 1);
			const altered = file.slice(0, at) + other + file.slice(at + 1);
			expect(verifyFile(altered).ok, `${file.slice(at - 10, at + 10)} at ${at}`).toBe(false);
		}
	});

	test('tells of an edition that was taken out, and of one that was made up', () => {
		const { editions, ...rest } = JSON.parse(file);
		const without = (locale: string, number: number) =>
			JSON.stringify({
				...rest,
				editions: editions.filter((one: Fault) => one.locale !== locale || one.number !== number),
			});
		expect(faultsOf(without('en', 1))).toEqual(['de 1 unknown-basis', 'en 2 gap']);
		expect(faultsOf(JSON.stringify({ ...rest, editions: [...editions, editions[2]] }))).toEqual(['en 2 gap']);
	});

	test('that is none is refused with a reason', () => {
		expect(verifyFile('{')).toEqual({ ok: false, problem: 'not JSON' });
		expect(verifyFile('{"format":"other"}')).toMatchObject({ ok: false, problem: expect.stringContaining('format') });
	});
});

describe('the editions of a database', () => {
	const check = async (batch?: number) => {
		const faults: string[] = [];
		const found = await verifyArchive(
			({ locale, number, fault }) => faults.push(`${locale} ${number} ${fault}`),
			storedFiles(),
			batch,
		);
		return { ...found, faults };
	};

	test('are whole, however few are read at a time', async () => {
		await published(team);
		expect(await check()).toEqual({ statements: 2, editions: 4, files: 0, faults: [] });
		expect(await check(1)).toEqual({ statements: 2, editions: 4, files: 0, faults: [] });
	});

	test('tell who was altered past all laws', async () => {
		await db.desk.$executeRaw`ALTER TABLE edition DISABLE TRIGGER USER`;
		await db.desk.$executeRaw`UPDATE edition SET title = 'On oil' WHERE number = 1 AND title = 'On water'
			AND language_version_id IN (SELECT v.id FROM language_version v JOIN statement s ON s.id = v.statement_id WHERE s.ref = ${ref})`;
		expect((await check()).faults).toEqual(['en 1 altered']);
	});
});
