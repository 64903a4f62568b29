import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { deactivateMember } from '../members/deactivate-member';
import type { Member } from '../members/member';
import { addToRelease } from '../releases/add-to-release';
import { makeRelease } from '../releases/make-release';
import { approveDraft } from '../statements/approve-draft';
import { saveDraft } from '../statements/save-draft';
import { scheduleDraft } from '../statements/schedule-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
import { drafted, published, type Staff, someone, staff, succeeded, translated, words } from '../testing';
import { advancePlans, forgetPlans } from './advance-plans';
import { beginPlan } from './begin-plan';
import { carryOutPlan } from './carry-out-plan';
import { findPlan, listPlans } from './desk';
import { type Chosen, makePlan } from './make-plan';
import { rehearsePlan } from './rehearse-plan';
import { runVerb } from './run-verb';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const later = () => new Date(Date.now() + 60_000);

/** A plan that was looked at to its end. */
async function planned(member: Member, terms: object, keys: string[] | Chosen): Promise<string> {
	const chosen = Array.isArray(keys) ? { keys } : keys;
	const { planId } = succeeded(await makePlan(member, { terms, chosen, leadsBack: '/en/desk/drafts' }));
	expect(await rehearsePlan(planId, later())).toBe(true);
	return planId;
}

async function carriedOut(member: Member, planId: string): Promise<void> {
	succeeded(await beginPlan(member, { planId }));
	expect(await carryOutPlan(planId, later())).toBe(true);
}

/** How each row of a plan stands, by title. */
async function rowsOf(member: Member, id: string): Promise<Record<string, string>> {
	const plan = await findPlan(member, { id });
	return Object.fromEntries(plan?.rows.map(({ title, state, reason }) => [title, reason ?? state]) ?? []);
}

const stateOf = async (id: string) => (await deskDb().draft.findUnique({ where: { id } }))?.state ?? null;

async function approved(title: string) {
	const draft = await drafted(team, words(title, 'Approved words.'));
	succeeded(await submitDraft(team.author, draft));
	succeeded(await approveDraft(team.reviewer, draft));
	return draft;
}

describe('a dry run', () => {
	test('says of each row what its verb would answer, and nothing has been done', async () => {
		const [good, empty, sent] = [
			await drafted(team, words('Good', 'Words.')),
			await drafted(team, words('', 'Words.')),
			await drafted(team, words('Sent', 'Words.')),
		];
		succeeded(await submitDraft(team.author, sent));
		const before = await deskDb().trailEntry.count();
		const id = await planned(
			team.author,
			{ act: 'submit' },
			[good, empty, sent].map(({ draftId }) => draftId),
		);
		expect(await rowsOf(team.author, id)).toEqual({ Good: 'ready', '': 'empty-title', Sent: 'wrong-state' });
		expect(await deskDb().trailEntry.count()).toBe(before);
		expect(await stateOf(good.draftId)).toBe('draft');
	});

	test('says in which language each title is', async () => {
		const russian = await drafted(team, words('Заголовок', 'Слова.'), 'ru');
		const id = await planned(team.author, { act: 'submit' }, [russian.draftId]);
		const plan = await findPlan(team.author, { id });
		expect(plan?.rows).toMatchObject([{ title: 'Заголовок', locale: 'ru', titleLocale: 'ru' }]);
	});

	test('asks whose grants they are', async () => {
		const { draftId } = await drafted(team, words('Whose', 'Words.'));
		const id = await planned(team.reviewer, { act: 'submit' }, [draftId]);
		expect(await rowsOf(team.reviewer, id)).toEqual({ Whose: 'not-allowed' });
		expect(await beginPlan(team.reviewer, { planId: id })).toEqual({ ok: false, reason: 'nothing-chosen' });
	});

	test('publishes an original before its translation, and names the addresses and what is untouched', async () => {
		const { ref } = await published(team, words('Old', 'Words.'));
		await translated(team, ref, 'de', words('Alt', 'Wörter.'));
		const first = await approved('First of two');
		const { draftId: translation, revisionId } = succeeded(
			await startTranslation(team.translator, { ref: first.ref, locale: 'fr' }),
		);
		const saved = succeeded(
			await saveDraft(team.translator, {
				draftId: translation,
				baseRevisionId: revisionId,
				text: words('Premier de deux', 'Mots.'),
			}),
		);
		succeeded(await submitDraft(team.translator, { draftId: translation }));
		succeeded(await approveDraft(team.reviewer, { draftId: translation, revisionId: saved.revisionId }));
		const id = await planned(team.publisher, { act: 'publish' }, [translation, first.draftId]);
		const foreseen = await rowsOf(team.publisher, id);
		expect(foreseen['First of two']).toBe('ready');
		await carriedOut(team.publisher, id);
		const plan = await findPlan(team.publisher, { id });
		expect(Object.entries(foreseen).filter(([, word]) => word === 'ready').length).toBe(
			plan?.rows.filter(({ state }) => state === 'done').length,
		);
		expect(plan?.rows[0]?.effect?.receipt).toMatchObject({ ref: first.ref, locale: 'en', number: 1 });
	});
});

describe('carrying out a plan', () => {
	test('does exactly what was shown, and refuses by name what has changed since', async () => {
		const drafts = [
			await drafted(team, words('Kept', 'Words.')),
			await drafted(team, words('Changed', 'Words.')),
			await drafted(team, words('', 'Words.')),
		];
		const [kept, changed, empty] = drafts;
		const id = await planned(
			team.author,
			{ act: 'submit' },
			drafts.map(({ draftId }) => draftId),
		);
		if (!kept || !changed || !empty) throw new Error('three drafts');
		for (const { draftId, revisionId } of [changed, empty]) {
			const text = words('Changed by another', 'Other words.');
			succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		}
		await carriedOut(team.author, id);
		expect(await rowsOf(team.author, id)).toEqual({ Kept: 'done', Changed: 'changed-since', '': 'empty-title' });
		expect(await Promise.all(drafts.map(({ draftId }) => stateOf(draftId)))).toEqual(['in-review', 'draft', 'draft']);
	});

	test('is begun once, by its maker, before it expires', async () => {
		const { draftId } = await drafted(team, words('Once', 'Words.'));
		const other = await someone('author');
		const id = await planned(team.author, { act: 'submit' }, [draftId]);
		expect(await findPlan(other, { id })).toBeNull();
		expect(await findPlan({ ...team.author, grants: [] }, { id })).toBeNull();
		expect(await listPlans({ ...team.author, grants: [] })).toEqual([]);
		expect(await listPlans(team.author)).toContainEqual(expect.objectContaining({ id }));
		expect(await beginPlan(other, { planId: id })).toEqual({ ok: false, reason: 'not-found' });
		const answers = await Promise.all([beginPlan(team.author, { planId: id }), beginPlan(team.author, { planId: id })]);
		expect(answers).toContainEqual({ ok: false, reason: 'already-done' });
		const late = await planned(team.author, { act: 'submit' }, [draftId]);
		await deskDb().bulkPlan.update({ where: { id: late }, data: { expiresAt: new Date(Date.now() - 1) } });
		expect(await beginPlan(team.author, { planId: late })).toEqual({ ok: false, reason: 'expired' });
	});

	test('does each row once, though two nodes work at it, and goes on where one was killed', async () => {
		const drafts = [];
		for (let count = 0; count < 6; count += 1) drafts.push(await drafted(team, words(`Node ${count}`, 'Words.')));
		const id = await planned(
			team.author,
			{ act: 'submit' },
			drafts.map(({ draftId }) => draftId),
		);
		succeeded(await beginPlan(team.author, { planId: id }));
		expect(await carryOutPlan(id, new Date(0))).toBe(false);
		await Promise.all([carryOutPlan(id, later()), carryOutPlan(id, later())]);
		expect(Object.values(await rowsOf(team.author, id))).toEqual(Array(6).fill('done'));
		for (const { ref } of drafts) {
			expect(await deskDb().trailEntry.count({ where: { subject: `${ref}.en`, act: 'submit' } })).toBe(1);
		}
		expect((await findPlan(team.author, { id }))?.endedAt).not.toBeNull();
	});

	test('asks the grants as they are when it comes to a row', async () => {
		const leaving = await someone('author');
		const { draftId } = await drafted(team, words('Left', 'Words.'));
		const id = await planned(leaving, { act: 'submit' }, [draftId]);
		succeeded(await beginPlan(leaving, { planId: id }));
		succeeded(await deactivateMember(await someone('admin'), { memberId: leaving.id }));
		await carryOutPlan(id, later());
		expect(await rowsOf(leaving, id)).toEqual({ Left: 'not-allowed' });
		expect(await stateOf(draftId)).toBe('draft');
	});

	test('leaves no row of a plan another than it was shown', async () => {
		const { draftId } = await drafted(team, words('Fixed', 'Words.'));
		const id = await planned(team.author, { act: 'submit' }, [draftId]);
		await expect(deskDb().$executeRaw`UPDATE bulk_row SET seen = 'other' WHERE plan_id = ${id}::uuid`).rejects.toThrow(
			/only goes on/,
		);
		await carriedOut(team.author, id);
		await expect(deskDb().$executeRaw`UPDATE bulk_row SET state = 'ready' WHERE plan_id = ${id}::uuid`).rejects.toThrow(
			/only goes on/,
		);
	});
});

describe('the acts', () => {
	test('set and remove a topic, and say which published languages that affects', async () => {
		const { ref } = await published(team, words('On wells', 'Words.'));
		await translated(team, ref, 'de', words('Über Brunnen', 'Wörter.'));
		await deskDb().topic.create({
			data: { ref: 'w3lls0', labels: { create: { locale: 'en', label: 'Wells and Pumps' } } },
		});
		const id = await planned(team.publisher, { act: 'add-topic', topic: 'wells and pumps' }, [ref]);
		const plan = await findPlan(team.publisher, { id });
		expect(plan?.rows[0]).toMatchObject({ state: 'ready', titleLocale: 'en', effect: { affects: ['en', 'de'] } });
		await carriedOut(team.publisher, id);
		const again = await planned(team.publisher, { act: 'add-topic', topic: 'w3lls0' }, [ref]);
		expect(await rowsOf(team.publisher, again)).toEqual({ 'On wells': 'nothing-changed' });
		const away = await planned(team.publisher, { act: 'remove-topic', topic: 'w3lls0' }, [ref]);
		await carriedOut(team.publisher, away);
		expect(await rowsOf(team.publisher, away)).toEqual({ 'On wells': 'done' });
		expect(
			await makePlan(team.publisher, {
				terms: { act: 'add-topic', topic: 'nobody' },
				chosen: { keys: [ref] },
				leadsBack: '',
			}),
		).toEqual({ ok: false, reason: 'unknown-name' });
	});

	test('schedule, unschedule and recall; discard what is empty and nothing else', async () => {
		const { draftId } = await approved('Moment');
		const at = new Date(Date.now() + 86_400_000).toISOString();
		await carriedOut(
			team.publisher,
			await planned(team.publisher, { act: 'schedule', at, timeZone: 'Europe/Paris' }, [draftId]),
		);
		expect(await stateOf(draftId)).toBe('scheduled');
		await carriedOut(team.publisher, await planned(team.publisher, { act: 'unschedule' }, [draftId]));
		expect(await stateOf(draftId)).toBe('approved');
		await carriedOut(team.author, await planned(team.author, { act: 'recall' }, [draftId]));
		expect(await stateOf(draftId)).toBe('draft');
		const { draftId: empty } = await drafted(team, words(''));
		const id = await planned(team.author, { act: 'discard-empty' }, [draftId, empty]);
		await carriedOut(team.author, id);
		expect(await rowsOf(team.author, id)).toEqual({ Moment: 'not-empty', '': 'done' });
		expect([await stateOf(draftId), await stateOf(empty)]).toEqual(['draft', null]);
	});

	test('fill a release up to what it can hold, and the dry run knows', async () => {
		const { releaseId } = succeeded(await makeRelease(team.publisher, { name: 'Nearly full' }));
		for (let count = 0; count < 59; count += 1) {
			const { draftId, revisionId } = await drafted(team, words(`Part ${count}`, 'Words.'));
			succeeded(await addToRelease(team.publisher, { releaseId, draftId, revisionId }));
		}
		const last = [await drafted(team, words('Last', 'Words.')), await drafted(team, words('Beyond', 'Words.'))];
		const id = await planned(
			team.publisher,
			{ act: 'add-to-release', releaseId },
			last.map(({ draftId }) => draftId),
		);
		const before = Object.values(await rowsOf(team.publisher, id)).sort();
		expect(before).toEqual(['ready', 'release-full']);
		await carriedOut(team.publisher, id);
		expect(Object.values(await rowsOf(team.publisher, id)).sort()).toEqual(['done', 'release-full']);
	});

	test('decide against all that waits in a language', async () => {
		const { ref } = await published(team, words('Not for Russian', 'Words.'));
		const waiting = { waiting: { language: 'ru', part: 'missing', order: 'age' } } as const;
		const id = await planned(team.publisher, { act: 'decide-against', locale: 'ru', reason: 'Local.' }, waiting);
		await carriedOut(team.publisher, id);
		const entry = await deskDb().deskEntry.findFirst({ where: { ref, locale: 'ru' } });
		expect(entry?.state).toBe('not-planned');
		expect(
			await makePlan(team.publisher, {
				terms: { act: 'decide-against', locale: 'ru', reason: ' ' },
				chosen: waiting,
				leadsBack: '',
			}),
		).toEqual({ ok: false, reason: 'reason-needed' });
	});
});

describe('a dry run and doing', () => {
	const chance = seeded(20261128);
	const pick = <One>(list: readonly One[]): One => list[Math.floor(chance() * list.length)] as One;

	/** A draft after some acts that may or may not have been possible. */
	async function somehow(count: number): Promise<string> {
		const text = pick([words(`Draft ${count}`, 'Words.'), words('', 'Words.'), words(`Bare ${count}`), words('')]);
		const { draftId, revisionId } = await drafted(team, text);
		const at = new Date(Date.now() + 86_400_000).toISOString();
		const steps = [
			() => submitDraft(team.author, { draftId }),
			() => approveDraft(team.reviewer, { draftId, revisionId }),
			() => scheduleDraft(team.publisher, { draftId, revisionId, at, timeZone: 'UTC' }),
		];
		for (const step of steps.slice(0, Math.floor(chance() * 4))) await step();
		return draftId;
	}

	test.each(['submit', 'recall', 'schedule', 'unschedule', 'publish', 'discard-empty'] as const)(
		'agree on what becomes of %s',
		async (act) => {
			const member = await someone('author', 'publisher');
			const drafts: string[] = [];
			for (let count = 0; count < 8; count += 1) drafts.push(await somehow(count));
			const at = new Date(Date.now() + 86_400_000).toISOString();
			const terms = act === 'schedule' ? { act, at, timeZone: 'UTC' } : { act };
			const id = await planned(pick([member, team.author, team.publisher]), terms, drafts);
			const { memberId, rows } = await deskDb().bulkPlan.findUniqueOrThrow({
				where: { id },
				include: { rows: { orderBy: { number: 'asc' } } },
			});
			const who = [member, team.author, team.publisher].find((one) => one.id === memberId) ?? member;
			for (const row of rows) {
				const outcome = await runVerb(who, terms, row);
				expect(outcome.ok ? 'ready' : outcome.reason).toBe(row.reason ?? row.state);
			}
		},
	);
});

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}

describe('the limits', () => {
	test('are said before anything is written down', async () => {
		const keys = Array.from({ length: 501 }, () => crypto.randomUUID());
		const terms = { act: 'submit' };
		expect(await makePlan(team.author, { terms, chosen: { keys }, leadsBack: '' })).toEqual({
			ok: false,
			reason: 'too-many',
		});
		expect(await makePlan(team.author, { terms, chosen: { keys: [] }, leadsBack: '' })).toEqual({
			ok: false,
			reason: 'nothing-chosen',
		});
		expect(await makePlan(await someone(), { terms, chosen: { keys }, leadsBack: '' })).toEqual({
			ok: false,
			reason: 'not-allowed',
		});
	});

	test('a job goes on with what a form had no time for, and old plans are forgotten', async () => {
		const { draftId } = await drafted(team, words('Slow', 'Words.'));
		const { planId } = succeeded(
			await makePlan(team.author, { terms: { act: 'submit' }, chosen: { keys: [draftId] }, leadsBack: '' }),
		);
		expect(await beginPlan(team.author, { planId })).toEqual({ ok: false, reason: 'wrong-state' });
		while (!(await advancePlans()));
		succeeded(await beginPlan(team.author, { planId }));
		while (!(await advancePlans()));
		expect(await stateOf(draftId)).toBe('in-review');
		await deskDb().bulkPlan.update({ where: { id: planId }, data: { endedAt: new Date('2020-01-01Z') } });
		await forgetPlans();
		expect((await listPlans(team.author)).map(({ id }) => id)).not.toContain(planId);
	});
});
