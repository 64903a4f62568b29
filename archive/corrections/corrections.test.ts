import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctEdition } from '../statements/correct-edition';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { published, type Staff, someone, staff, succeeded, throughReview, translated, words } from '../testing';
import { countCorrections, listCorrections } from './published';

let db: TestDatabase;
let team: Staff;
let ref: string;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	ref = (await published(team, words('On water', 'The water is clean.'))).ref;
	await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
	await corrected(ref, 'en', words('On water', 'The water is clear.'), 'factual', 'It is clear, not clean.');
	await corrected(ref, 'de', words('Über Wasser', 'Das Wasser ist klar.'), 'translation', 'Es ist klar.');
	await corrected(ref, 'en', words('On water', 'The water is clear again.'), 'typo', 'A word was missing.');
});
afterAll(() => db.drop());

async function corrected(
	of: string,
	locale: 'en' | 'de',
	text: ReturnType<typeof words>,
	changeClass: 'typo' | 'factual' | 'translation',
	changeNote: string,
) {
	const editor = locale === 'en' ? team.author : team.translator;
	const { draftId, revisionId } = succeeded(await correctEdition(editor, { ref: of, locale }));
	const saved = succeeded(await saveDraft(editor, { draftId, baseRevisionId: revisionId, text }));
	return throughReview(team, { draftId, revisionId: saved.revisionId }, { changeClass, changeNote }, editor);
}

const told = async (input: Parameters<typeof listCorrections>[0]) =>
	(await listCorrections(input)).corrections.map(
		({ locale, number, changeClass }) => `${locale} ${number} ${changeClass}`,
	);

describe('the corrections', () => {
	test('are told newest first, with their class and note, and no first edition is one', async () => {
		expect(await told({})).toEqual(['en 3 typo', 'de 2 translation', 'en 2 factual']);
		const [newest] = (await listCorrections({})).corrections;
		expect(newest).toMatchObject({ ref, kind: 'speech', title: 'On water', changeNote: 'A word was missing.' });
	});

	test('can be narrowed by language and class', async () => {
		expect(await told({ language: 'de' })).toEqual(['de 2 translation']);
		expect(await told({ language: 'en', changeClass: 'factual' })).toEqual(['en 2 factual']);
		expect(await told({ language: 'ru' })).toEqual([]);
	});

	test('are counted, all and of a language and class', async () => {
		const counts = await Promise.all([
			countCorrections({}),
			countCorrections({ language: 'de' }),
			countCorrections({ language: 'en', changeClass: 'factual' }),
			countCorrections({ language: 'ru' }),
		]);
		expect(counts.map(({ count }) => count)).toEqual([3, 1, 1, 0]);
		expect(counts.some(({ countIsCapped }) => countIsCapped)).toBe(false);
		expect(await countCorrections({ language: 'en' }, 2)).toEqual({ count: 1, countIsCapped: true });
	});

	test('are read page by page, there and back', async () => {
		const first = await listCorrections({ size: 2 });
		expect(first).toMatchObject({ previous: null });
		const second = await listCorrections({ size: 2, after: first.next ?? '' });
		expect(second.corrections.map(({ number }) => number)).toEqual([2]);
		expect(second.next).toBeNull();
		expect(await listCorrections({ size: 2, before: second.previous ?? '' })).toMatchObject({
			corrections: first.corrections,
			previous: null,
		});
	});

	test('hold no draft, and nothing of what was removed', async () => {
		const other = (await published(team, words('On fire', 'The fire is out.'))).ref;
		await corrected(other, 'en', words('On fire', 'The fire is not out.'), 'factual', 'It is not.');
		expect(await told({})).toHaveLength(4);
		succeeded(await correctEdition(team.author, { ref: other, locale: 'en' }));
		expect(await told({})).toHaveLength(4);
		const reasons = { en: 'It was wrong.' };
		succeeded(await requestRemoval(team.publisher, { ref: other, reasons }));
		succeeded(await removeStatement(await someone('publisher'), { ref: other }));
		expect(await told({})).toHaveLength(3);
		expect(await countCorrections({})).toEqual({ count: 3, countIsCapped: false });
	});
});
