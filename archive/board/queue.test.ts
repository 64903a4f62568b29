import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import type { Member } from '../members/member';
import { confirmRows } from '../rows/confirm-rows';
import { findRows } from '../rows/desk';
import { correctEdition } from '../statements/correct-edition';
import { discardDraft } from '../statements/discard-draft';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import type { ChangeClass } from '../statements/statement';
import { submitDraft } from '../statements/submit-draft';
import { withdrawStatement } from '../statements/withdraw-statement';
import {
	drafted,
	published,
	type Staff,
	someone,
	staff,
	succeeded,
	throughReview,
	translated,
	words,
} from '../testing';
import { decideAgainst } from './decide-against';
import { countQueue, listQueue, type QueueOrder, type QueuePart } from './queue';
import { takeDecisionBack } from './take-decision-back';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** The part of a language's queue that a statement is in; null when in none. */
async function partOf(ref: string, language: Locale): Promise<QueuePart | null> {
	for (const part of ['missing', 'behind', 'draft', 'in-review', 'not-planned'] as const)
		if ((await refsIn(language, part)).includes(ref)) return part;
	return null;
}

async function refsIn(language: Locale, part: QueuePart, order: QueueOrder = 'age'): Promise<string[]> {
	const { rows } = await listQueue(team.translator, { language, part, order, size: 200 });
	return rows.map(({ ref }) => ref);
}

async function correctOriginal(ref: string, changeClass: ChangeClass, ...paragraphs: string[]): Promise<void> {
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const text = words('On water', ...paragraphs);
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
	const change = { changeClass: changeClass as 'factual', changeNote: 'Corrected.' };
	await throughReview(team, { draftId, revisionId: saved.revisionId }, change);
}

const german = words('Über Wasser', 'Das Wasser ist sauber.');
const reason = 'The German press has its own text.';

async function trailOf(act: () => Promise<unknown>) {
	const before = await deskDb().trailEntry.count();
	await act();
	const entries = await deskDb().trailEntry.findMany({ orderBy: { seq: 'asc' }, skip: before });
	return entries.map(({ act: name, subject, detail }) => ({ name, subject, detail: JSON.parse(detail) }));
}

describe("a language's queue", () => {
	test('has what is public without it, until it is begun, submitted and published', async () => {
		const draft = await drafted(team);
		expect(await partOf(draft.ref, 'de')).toBeNull();
		await throughReview(team, draft);
		const { ref } = draft;
		expect(await partOf(ref, 'de')).toBe('missing');
		expect(await partOf(ref, 'en')).toBeNull();
		const begun = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
		expect(await partOf(ref, 'de')).toBe('draft');
		expect(await partOf(ref, 'ru')).toBe('missing');
		succeeded(await discardDraft(team.translator, begun));
		expect(await partOf(ref, 'de')).toBe('missing');
		const again = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
		const { draftId, revisionId } = again;
		succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text: german }));
		succeeded(await submitDraft(team.translator, { draftId }));
		expect(await partOf(ref, 'de')).toBe('in-review');
		const { rows } = await listQueue(team.translator, { language: 'de', part: 'in-review', order: 'age' });
		expect(rows.find((row) => row.ref === ref)).toMatchObject({
			title: 'On water',
			titleLocale: 'en',
			begunBy: team.translator.name,
			languages: ['en'],
			edition: 0,
		});
	});

	test('has what follows an older edition, until every row follows the newest', async () => {
		const { ref } = await published(team, words('On water', 'One.', 'Two.'));
		await translated(team, ref, 'de', words('Über Wasser', 'Eins.', 'Zwei.'));
		expect(await partOf(ref, 'de')).toBeNull();
		await correctOriginal(ref, 'factual', 'One!', 'Two!');
		expect(await partOf(ref, 'de')).toBe('behind');
		expect(await behindOf(ref)).toBe(2);
		await publishConfirmed(ref, ['para1'], words('Über Wasser', 'Eins!', 'Zwei.'));
		expect(await partOf(ref, 'de')).toBe('behind');
		expect(await behindOf(ref)).toBe(1);
		await publishConfirmed(ref, ['para2'], words('Über Wasser', 'Eins!', 'Zwei!'));
		expect(await partOf(ref, 'de')).toBeNull();
		expect(await behindOf(ref)).toBe(0);
	});

	async function behindOf(ref: string): Promise<number | undefined> {
		return (await deskDb().deskEntry.findFirst({ where: { ref, locale: 'de' } }))?.behind;
	}

	async function publishConfirmed(ref: string, keys: string[], text: typeof german): Promise<void> {
		const { draftId, revisionId } = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
		const editionId = (await findRows(team.translator, { draftId }))?.sourceEditionId ?? '';
		succeeded(await confirmRows(team.translator, { draftId, keys, editionId }));
		const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		const change = { changeClass: 'translation', changeNote: 'Followed.' } as const;
		await throughReview(team, { draftId, revisionId: saved.revisionId }, change, team.translator);
	}

	test('puts what waits longest first, or what matters most: grave changes, then many languages', async () => {
		const refs: string[] = [];
		for (let number = 0; number < 3; number += 1) {
			const { ref } = await published(team);
			await translated(team, ref, 'fr', words("De l'eau", "L'eau est propre."));
			refs.push(ref);
		}
		const [misprint = '', fact = '', law = ''] = refs;
		await translated(team, misprint, 'de', german);
		await correctOriginal(misprint, 'typo', 'The water is clear.');
		await correctOriginal(law, 'legal', 'The water is clear.');
		await correctOriginal(fact, 'factual', 'The water is clear.');
		const own = (found: string[]) => found.filter((ref) => refs.includes(ref));
		expect(own(await refsIn('fr', 'behind'))).toEqual([misprint, law, fact]);
		expect(own(await refsIn('fr', 'behind', 'importance'))).toEqual([law, fact, misprint]);
		expect(own(await refsIn('es', 'missing', 'importance'))[0]).toBe(misprint);
	});

	test.each(['age', 'importance'] as const)('is turned page by page in the order of %s', async (order) => {
		for (let number = 0; number < 3; number += 1) await published(team);
		const all = await refsIn('ru', 'missing', order);
		expect(all.length).toBeGreaterThan(2);
		const seen: string[] = [];
		for (let after: string | undefined; ; ) {
			const page = await listQueue(team.translator, { language: 'ru', part: 'missing', order, size: 1, after });
			seen.push(...page.rows.map(({ ref }) => ref));
			if (!page.next) break;
			after = page.next;
		}
		expect(seen).toEqual(all);
		expect((await countQueue(team.translator, 'ru')).missing).toBe(all.length);
	});

	test('is empty for whoever holds no grant', async () => {
		const stranger = await someone();
		const input = { language: 'ru', part: 'missing', order: 'age' } as const;
		expect(await listQueue(stranger, input)).toEqual({ rows: [], next: null });
		expect((await countQueue(stranger, 'ru')).missing).toBe(0);
	});
});

describe('deciding against a translation', () => {
	test('takes it out of the queue with its reason, and leaves one entry in the trail', async () => {
		const { ref } = await published(team);
		const trail = await trailOf(() => decideAgainst(team.publisher, { ref, locale: 'de', reason }));
		expect(trail).toMatchObject([
			{ name: 'decide-against', subject: `${ref}.de`, detail: { state: 'missing', reason } },
		]);
		expect(await partOf(ref, 'de')).toBe('not-planned');
		const { rows } = await listQueue(team.translator, { language: 'de', part: 'not-planned', order: 'age' });
		expect(rows.find((row) => row.ref === ref)?.decision).toEqual({ reason, by: team.publisher.name });
		expect(await partOf(ref, 'ru')).toBe('missing');
	});

	test('is taken back, and leaves one entry in the trail', async () => {
		const { ref } = await published(team);
		succeeded(await decideAgainst(team.publisher, { ref, locale: 'de', reason }));
		const trail = await trailOf(() => takeDecisionBack(team.publisher, { ref, locale: 'de' }));
		expect(trail).toMatchObject([{ name: 'take-decision-back', subject: `${ref}.de` }]);
		expect(await partOf(ref, 'de')).toBe('missing');
		const refused = { ok: false, reason: 'wrong-state' };
		expect(await takeDecisionBack(team.publisher, { ref, locale: 'de' })).toEqual(refused);
	});

	test('ends when the translation is begun all the same', async () => {
		const { ref } = await published(team);
		succeeded(await decideAgainst(team.publisher, { ref, locale: 'de', reason }));
		const trail = await trailOf(() => startTranslation(team.translator, { ref, locale: 'de' }));
		expect(trail).toMatchObject([{ name: 'start-translation', detail: { endsDecision: true } }]);
		expect(await deskDb().decisionAgainst.count({ where: { statement: { ref }, revokedAt: null } })).toBe(0);
	});

	test('against catching up holds until the original changes again', async () => {
		const { ref } = await published(team);
		await translated(team, ref, 'de', german);
		await correctOriginal(ref, 'typo', 'The water is clear.');
		succeeded(await decideAgainst(team.publisher, { ref, locale: 'de', reason }));
		expect(await partOf(ref, 'de')).toBe('not-planned');
		await correctOriginal(ref, 'factual', 'The water is cold.');
		expect(await partOf(ref, 'de')).toBe('behind');
		succeeded(await decideAgainst(team.publisher, { ref, locale: 'de', reason }));
		expect(await partOf(ref, 'de')).toBe('not-planned');
		expect(await deskDb().decisionAgainst.count({ where: { statement: { ref }, revokedAt: null } })).toBe(1);
	});

	test('is refused without a reason or grant, where nothing is asked for, and twice', async () => {
		const { ref } = await published(team);
		const act = (member: Member, locale: Locale = 'de', why = reason, of = ref) =>
			decideAgainst(member, { ref: of, locale, reason: why });
		const refused = (why: string) => ({ ok: false, reason: why });
		expect(await act(team.publisher, 'de', ' ')).toEqual(refused('reason-needed'));
		expect(await decideAgainst(team.publisher, { ref, locale: 'xx' as Locale, reason })).toEqual(refused('invalid'));
		expect(await act(team.translator)).toEqual(refused('not-allowed'));
		expect(await act(await someone('publisher:fr'))).toEqual(refused('not-allowed'));
		expect(await act(team.publisher, 'de', reason, '000000')).toEqual(refused('not-found'));
		expect(await act(team.publisher, 'en')).toEqual(refused('wrong-state'));
		succeeded(await act(team.publisher));
		expect(await act(team.publisher)).toEqual(refused('wrong-state'));
		expect(await takeDecisionBack(team.translator, { ref, locale: 'de' })).toEqual(refused('not-allowed'));
		expect(await takeDecisionBack(team.publisher, { ref: '000000', locale: 'de' })).toEqual(refused('not-found'));
		expect(await takeDecisionBack(team.publisher, { ref, locale: 'xx' as Locale })).toEqual(refused('invalid'));
		succeeded(await withdrawStatement(team.publisher, { ref, reasons: { en: 'It was wrong.' } }));
		expect(await act(team.publisher, 'fr')).toEqual(refused('wrong-state'));
		expect(await partOf(ref, 'fr')).toBeNull();
	});

	test('is never changed, only revoked once', async () => {
		await expect(db.desk.$executeRaw`UPDATE decision_against SET reason = 'Another.'`).rejects.toThrow(/only revoked/);
		await expect(db.desk.$executeRaw`DELETE FROM decision_against`).rejects.toThrow(/only revoked/);
	});
});
