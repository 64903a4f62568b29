import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctEdition } from '../statements/correct-edition';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { drafted, published, type Staff, someone, staff, succeeded, throughReview, words } from '../testing';
import { findQuoted } from './published';

let db: TestDatabase;
let team: Staff;
beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

async function correct(ref: string, text = words('On water', 'The water is clear.')) {
	const { draftId, revisionId: baseRevisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	return { draftId, ...succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text })) };
}

describe('a quoted statement', () => {
	test('is found as it read in each edition, and as it reads now', async () => {
		const { ref } = await published(team);
		await throughReview(team, await correct(ref), { changeClass: 'factual', changeNote: 'Clear.' });
		const first = await findQuoted({ ref, locale: 'en', number: 1 });
		expect(first?.quoted).toMatchObject({ number: 1, blocks: [{ text: 'The water is clean.' }] });
		expect(first?.quoted.publishedAt).toBeInstanceOf(Date);
		expect(first?.statement.edition).toMatchObject({ number: 2, blocks: [{ text: 'The water is clear.' }] });
		const second = await findQuoted({ ref, locale: 'en', number: 2 });
		expect(second?.quoted.blocks).toMatchObject([{ text: 'The water is clear.' }]);
	});

	test('has no edition of a draft, nor in a language it is not in', async () => {
		const { ref } = await published(team);
		await correct(ref);
		expect(await findQuoted({ ref, locale: 'en', number: 2 })).toBeNull();
		expect(await findQuoted({ ref, locale: 'de', number: 1 })).toBeNull();
		const draft = await drafted(team);
		const { ref: unpublished } = await db.desk.statement.findFirstOrThrow({
			where: { versions: { some: { draft: { id: draft.draftId } } } },
		});
		expect(await findQuoted({ ref: unpublished, locale: 'en', number: 1 })).toBeNull();
	});

	test('is not there once it is removed', async () => {
		const { ref } = await published(team);
		await throughReview(team, await correct(ref), { changeClass: 'typo', changeNote: 'Clear.' });
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } }));
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		for (const number of [1, 2]) expect(await findQuoted({ ref, locale: 'en', number })).toBeNull();
	});
});
