import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctEdition } from '@/archive/statements/correct-edition';
import { saveDraft } from '@/archive/statements/save-draft';
import type { Text } from '@/archive/statements/text';
import { drafted, type Staff, staff, succeeded, throughReview } from '@/archive/testing';
import { citationText } from '@/formats/citations/citation';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { citationOf } from './citation-of';
import { findCited } from './find-cited';
import { workOf } from './work-of';

let db: TestDatabase;
let team: Staff;
let ref: string;

const text = (title: string): Text => ({
	title,
	lead: null,
	blocks: [{ type: 'paragraph', key: 'para1', text: title }],
});

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	const draft = await drafted(team, text('On rain'));
	ref = draft.ref;
	await throughReview(team, draft);
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const saved = await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text: text('On snow') });
	const change = { changeClass: 'factual', changeNote: 'It had snowed.' } as const;
	await throughReview(team, { draftId, revisionId: succeeded(saved).revisionId }, change);
});
afterAll(() => db.drop());

describe('what is cited', () => {
	test('is the current edition at the permanent address', async () => {
		const found = await findCited({ ref, locale: 'en' });
		expect(found).toMatchObject({ statement: { edition: { number: 2, title: 'On snow' } } });
		expect(found?.address).toBeUndefined();
	});

	test('is an edition in its own words at its own address when one is asked for', async () => {
		const found = await findCited({ ref, locale: 'en', edition: '1' });
		if (!found) throw new Error('There is no such edition.');
		const address = expect.stringMatching(new RegExp(`^http[^#]*/en/statements/${ref}/editions/1$`));
		expect(found).toMatchObject({ statement: { edition: { number: 1, title: 'On rain' } }, address });
		const work = workOf(found.statement, found);
		expect(work).toMatchObject({ id: `${ref}-en-1`, edition: 1, title: 'On rain', url: address });
		expect(work.words.note).toMatch(/^Edition 1, /);
		expect(citationText(citationOf(found.statement, found))).toMatch(
			new RegExp(`“On rain”.*edition 1, .*/en/statements/${ref}/editions/1$`),
		);
	});

	test('is nothing when there is no such edition', async () => {
		for (const edition of ['3', '0', 'one']) expect(await findCited({ ref, locale: 'en', edition })).toBeNull();
		expect(await findCited({ ref, locale: 'de', edition: '1' })).toBeNull();
	});
});
