import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb, readerDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { findFindings } from '../checks/desk';
import { waiveFindings } from '../checks/waive-findings';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
import { published, type Staff, someone, staff, succeeded, words } from '../testing';
import { deleteConcept } from './delete-concept';
import { findConcept, listAllConcepts, listConcepts, listRowTerms } from './desk';
import { importConcepts } from './import-concepts';
import { keepConcept } from './keep-concept';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

type Terms = Parameters<typeof keepConcept>[1]['concept']['terms'];

async function kept(terms: Terms, note = ''): Promise<string> {
	return succeeded(await keepConcept(team.translator, { id: null, concept: { note, terms } })).conceptId;
}

async function lastAct() {
	return deskDb().trailEntry.findFirst({ orderBy: { seq: 'desc' }, select: { act: true, subject: true } });
}

/** A translation into German of one paragraph. */
async function translating(english: string, german: string) {
	const { ref } = await published(team, words('On words', english));
	const begun = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
	const { draftId, revisionId: baseRevisionId } = begun;
	succeeded(await saveDraft(team.translator, { draftId, baseRevisionId, text: words('Über Wörter', german) }));
	return draftId;
}

async function foundIn(english: string, german: string) {
	const { open, notices } = await findFindings(team.translator, { draftId: await translating(english, german) });
	return [...open, ...notices].map(({ check, key, missing, added }) => [check, key, ...missing, ...added].join(' '));
}

describe('the glossary', () => {
	test('keeps a concept, changes it, finds it by a part of a term, and lets it go', async () => {
		const id = await kept({
			en: { preferred: 'armistice' },
			de: { preferred: 'Waffenruhe', forbidden: ['Feuerpause'] },
		});
		expect(await lastAct()).toEqual({ act: 'keep-term', subject: `concept:${id}` });
		const { concepts } = await listConcepts(team.author, { query: 'ERPAUS' });
		expect(concepts).toEqual([
			{
				id,
				note: '',
				terms: {
					de: { preferred: 'Waffenruhe', forbidden: ['Feuerpause'] },
					en: { preferred: 'armistice', forbidden: [] },
				},
			},
		]);
		const concept = { note: 'Not peace.', terms: { en: { preferred: 'armistice' } } };
		succeeded(await keepConcept(team.translator, { id, concept }));
		expect(await findConcept(team.author, { id })).toEqual({
			id,
			note: 'Not peace.',
			terms: { en: { preferred: 'armistice', forbidden: [] } },
		});
		expect(await keepConcept(team.translator, { id, concept })).toEqual({ ok: false, reason: 'nothing-changed' });
		succeeded(await deleteConcept(team.translator, { id }));
		expect(await lastAct()).toEqual({ act: 'delete-term', subject: `concept:${id}` });
		expect(await findConcept(team.author, { id })).toBeNull();
		expect(await deleteConcept(team.translator, { id })).toEqual({ ok: false, reason: 'not-found' });
	});

	test('is kept by who holds a grant for each language that changes', async () => {
		const german = await someone('translator:de');
		const id = await kept({ en: { preferred: 'embassy' } });
		const both = { en: { preferred: 'embassy' }, de: { preferred: 'Botschaft' } };
		succeeded(await keepConcept(german, { id, concept: { terms: both } }));
		const concept = { terms: { ...both, en: { preferred: 'legation' } } };
		expect(await keepConcept(german, { id, concept })).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await deleteConcept(german, { id })).toEqual({ ok: false, reason: 'not-allowed' });
		const outsider = await someone();
		expect(await keepConcept(outsider, { id: null, concept: { terms: { en: { preferred: 'x' } } } })).toEqual({
			ok: false,
			reason: 'not-allowed',
		});
		expect(await listConcepts(outsider, {})).toEqual({ concepts: [], next: null });
	});

	test('takes no concept without a term, none that is preferred and forbidden, and none of an unknown id', async () => {
		const invalid = { ok: false, reason: 'invalid' };
		const keep = (terms: Terms) => keepConcept(team.translator, { id: null, concept: { terms } });
		expect(await keep({})).toEqual(invalid);
		expect(await keep({ en: { preferred: ' ' } })).toEqual(invalid);
		expect(await keep({ en: { preferred: '…' } })).toEqual(invalid);
		expect(await keep({ en: { preferred: 'war', forbidden: ['war'] } })).toEqual(invalid);
		const concept = { terms: { en: { preferred: 'war' } } };
		expect(await keepConcept(team.translator, { id: crypto.randomUUID(), concept })).toEqual({
			ok: false,
			reason: 'not-found',
		});
	});

	test('is turned page by page, and is not the public’s', async () => {
		for (const preferred of ['paged one', 'paged two', 'paged three']) await kept({ fr: { preferred } });
		const first = await listConcepts(team.author, { query: 'paged', size: 2 });
		expect(first.concepts.map(({ terms }) => terms.fr?.preferred)).toEqual(['paged three', 'paged two']);
		const second = await listConcepts(team.author, { query: 'paged', size: 2, after: first.next ?? '' });
		expect(second.concepts.map(({ terms }) => terms.fr?.preferred)).toEqual(['paged one']);
		await expect(readerDb().$queryRaw`SELECT * FROM public.term`).rejects.toThrow(/denied/);
	});

	test('leaves no change without a trail', async () => {
		const attempt = deskDb().concept.create({ data: { note: 'secret' } });
		await expect(attempt).rejects.toThrow(/trail/);
	});
});

describe('a glossary that is imported', () => {
	const line = (number: number, terms: Terms, id: string | null = null) => ({
		line: number,
		id,
		note: '',
		terms: terms as never,
	});

	test('adds and changes what is new, leaves what is the same, and leaves one entry in the trail', async () => {
		const id = await kept({ en: { preferred: 'tariff', forbidden: [] } });
		const lines = [
			line(2, { en: { preferred: 'customs', forbidden: [] } }),
			line(3, { en: { preferred: 'tariffs', forbidden: [] } }, id),
		];
		const before = await deskDb().trailEntry.count();
		expect(await importConcepts(team.translator, lines)).toEqual({ ok: true, added: 1, changed: 1, same: 0 });
		expect(await deskDb().trailEntry.count()).toBe(before + 1);
		expect(await importConcepts(team.translator, lines)).toEqual({ ok: true, added: 0, changed: 0, same: 2 });
		const all = await listAllConcepts(team.translator);
		const again = all.map((concept, index) => ({ ...concept, line: index + 2 }));
		expect(await importConcepts(team.translator, again)).toEqual({ ok: true, added: 0, changed: 0, same: all.length });
	});

	test('changes nothing when one line is wrong, and says which', async () => {
		const german = await someone('translator:de');
		const unknown = crypto.randomUUID();
		const count = await deskDb().concept.count();
		const outcome = await importConcepts(german, [
			line(2, { de: { preferred: 'Zollsatz', forbidden: [] } }),
			line(3, { en: { preferred: 'rate', forbidden: [] }, de: { preferred: 'Satz', forbidden: [] } }),
			line(4, { de: { preferred: 'Satz', forbidden: [] } }, unknown),
			line(5, { de: { preferred: 'Satz', forbidden: [] } }, unknown),
			line(6, {}),
		]);
		expect(outcome).toEqual({
			ok: false,
			reason: 'invalid',
			problems: [
				{ line: 3, column: 'en', problem: 'not-allowed' },
				{ line: 4, column: 'id', problem: 'unknown-id' },
				{ line: 5, column: 'id', problem: 'repeated-id' },
				{ line: 5, column: 'id', problem: 'unknown-id' },
				{ line: 6, column: null, problem: 'invalid' },
			],
		});
		expect(await deskDb().concept.count()).toBe(count);
		expect(await importConcepts(await someone(), [])).toMatchObject({ ok: false, reason: 'not-allowed' });
	});
});

describe('terms in a row', () => {
	test('are found inflected, the longest first, never within another word', async () => {
		const council = await kept(
			{ en: { preferred: 'Human Rights Council' }, de: { preferred: 'Menschenrechtsrat' } },
			'In Geneva.',
		);
		await kept({
			en: { preferred: 'human right' },
			de: { preferred: 'Menschenrecht', forbidden: ['Menschheitsrecht'] },
		});
		await kept({ en: { preferred: 'art' }, de: { preferred: 'Kunst' } });
		await kept({ en: { preferred: 'WHO' }, de: { preferred: 'Weltgesundheitsorganisation' } });
		const draftId = await translating(
			'The Human Rights Council, who party for human rights, starts. Human rights!',
			'…',
		);
		const terms = await listRowTerms(team.translator, { draftId, unit: 'para1' });
		expect(terms).toEqual([
			{
				words: 'Human Rights Council',
				preferred: 'Menschenrechtsrat',
				forbidden: [],
				note: 'In Geneva.',
				ranges: [{ from: 4, to: 24 }],
			},
			{
				words: 'human rights',
				preferred: 'Menschenrecht',
				forbidden: ['Menschheitsrecht'],
				note: '',
				ranges: [
					{ from: 40, to: 52 },
					{ from: 62, to: 74 },
				],
			},
		]);
		expect(await listRowTerms(await someone(), { draftId, unit: 'para1' })).toBeNull();
		succeeded(await deleteConcept(team.translator, { id: council }));
		expect((await listRowTerms(team.translator, { draftId, unit: 'para1' }))?.[0]?.words).toBe('Human Rights');
	});

	test('are compared in Russian, too, whichever case they stand in', async () => {
		const { ref } = await published(team, words('О воде', 'Речь шла о продовольственной безопасности ещё раз.'), 'ru');
		await kept({ ru: { preferred: 'продовольственная безопасность' }, fr: { preferred: 'sécurité alimentaire' } });
		const { draftId } = succeeded(await startTranslation(team.translator, { ref, locale: 'fr' }));
		const terms = await listRowTerms(team.translator, { draftId, unit: 'para1' });
		expect(terms?.map(({ words: said, preferred }) => [said, preferred])).toEqual([
			['продовольственной безопасности', 'sécurité alimentaire'],
		]);
	});
});

describe('the check of terms', () => {
	test('finds what is forbidden, and tells what is preferred, in any inflection', async () => {
		await kept({ en: { preferred: 'member state' }, de: { preferred: 'Mitgliedstaat', forbidden: ['Mitgliedsland'] } });
		expect(await foundIn('The member states agree.', 'Die Mitgliedstaaten sind einig.')).toEqual([]);
		expect(await foundIn('The member states agree.', 'Die Mitgliedsländer sind einig.')).toEqual([
			'forbidden-term para1 Mitgliedsländer',
			'preferred-term para1 Mitgliedstaat',
		]);
		expect(await foundIn('All agree.', 'Jedes Mitgliedsland ist einig.')).toEqual([
			'forbidden-term para1 Mitgliedsland',
		]);
	});

	test('does not mind what is forbidden within a longer term', async () => {
		await kept({ de: { preferred: 'Ausschuss der Regionen', forbidden: [] } });
		await kept({ en: { preferred: 'board' }, de: { preferred: 'Vorstand', forbidden: ['Ausschuss'] } });
		expect(await foundIn('The panel meets.', 'Der Ausschuss der Regionen tagt.')).toEqual([]);
		expect(await foundIn('The panel meets.', 'Der Ausschuss tagt.')).toEqual(['forbidden-term para1 Ausschuss']);
	});

	test('stands in the way of review until somebody answers for it; a notice does not', async () => {
		await kept({ en: { preferred: 'treaty' }, de: { preferred: 'Vertrag', forbidden: ['Kontrakt'] } });
		const draftId = await translating('The treaty holds.', 'Der Kontrakt hält.');
		expect(await submitDraft(team.translator, { draftId })).toEqual({ ok: false, reason: 'checks-failed' });
		const { open, notices } = await findFindings(team.translator, { draftId });
		expect([open.length, notices.length]).toEqual([1, 1]);
		const findings = open.map(({ id }) => id);
		succeeded(await waiveFindings(team.translator, { draftId, findings, reason: 'A quotation.' }));
		succeeded(await submitDraft(team.translator, { draftId }));
	});
});
