import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listCorrections } from './corrections/published';
import { readMoment } from './moment';
import { listQuestions } from './questions/published';
import { listStatements } from './search/published';
import { readRevisionCursor } from './statements/revision-cursor';

let db: TestDatabase;
beforeAll(async () => {
	db = await testDatabase();
});
afterAll(() => db.drop());

const id = '01a22790-4b5e-7451-a15e-e994d90033b9';

test.each(['-271821-04-20T00:00:00.000Z', '-004712-01-01T00:00:00.000Z', '2026-13-45T99:99:99Z', ''])(
	'a list from "%s" on, which is no moment that the database knows, starts at its beginning',
	async (moment) => {
		expect(readMoment(moment)).toBeNull();
		expect((await listStatements({ locale: 'en', after: `${moment}~aaaaaa` })).previous).toBeNull();
		expect((await listQuestions({ locale: 'en', after: `${moment}~aaaaaa~-4` })).previous).toBeNull();
		expect((await listCorrections({ after: `${moment}~${id}` })).previous).toBeNull();
		expect(readRevisionCursor(`${moment}~${id}`)).toBeNull();
	},
);

test.each(['-004712-01-02T00:00:00.000Z', '0001-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'])(
	'the database knows the moment %s',
	async (moment) => {
		const after = `${readMoment(moment)?.toISOString()}~aaaaaa`;
		expect((await listStatements({ locale: 'en', after })).statements).toEqual([]);
	},
);
