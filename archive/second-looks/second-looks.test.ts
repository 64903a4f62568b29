import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import type { Member } from '../members/member';
import { listTimeline } from '../statements/desk-history';
import { forcePublishEdition } from '../statements/publish-edition';
import { drafted, published, type Staff, someone, staff, succeeded } from '../testing';
import { countSecondLooks, listSecondLooks } from './desk';
import { lookAtEdition } from './look-at-edition';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

async function forced(publisher: Member = team.publisher) {
	const { draftId, revisionId, ref } = await drafted(team);
	succeeded(await forcePublishEdition(publisher, { draftId, revisionId, reason: 'The river is rising.' }));
	const { waiting } = await listSecondLooks(team.reviewer, { ref });
	return { ref, editionId: waiting[0]?.id ?? '', waiting };
}

const isWaiting = async (ref: string) => (await listSecondLooks(team.reviewer, { ref })).waiting.length > 0;

describe('what was published by force', () => {
	test('waits until a second person has looked at it, which the trail keeps', async () => {
		const before = await countSecondLooks(team.reviewer);
		const { ref, editionId, waiting } = await forced();
		expect(waiting).toMatchObject([
			{ ref, locale: 'en', number: 1, reason: 'The river is rising.', publishedBy: team.publisher.name, mayLook: true },
		]);
		expect(await countSecondLooks(team.reviewer)).toBe(before + 1);
		const entries = await deskDb().trailEntry.count();
		succeeded(await lookAtEdition(team.reviewer, { editionId }));
		expect(await deskDb().trailEntry.count()).toBe(entries + 1);
		expect(await deskDb().trailEntry.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
			act: 'second-look',
			actor: team.reviewer.id,
			subject: `${ref}.en`,
		});
		expect(await isWaiting(ref)).toBe(false);
		expect(await countSecondLooks(team.reviewer)).toBe(before);
		expect(await listTimeline(team.author, { ref, locale: 'en' })).toMatchObject([{ lookedBy: team.reviewer.name }]);
		expect(await lookAtEdition(await someone('reviewer'), { editionId })).toEqual({
			ok: false,
			reason: 'already-done',
		});
	});

	test('is looked at by nobody who published it or wrote any of it', async () => {
		const forcer = await someone('publisher', 'force-publisher', 'reviewer');
		const { ref, editionId } = await forced(forcer);
		expect(await lookAtEdition(forcer, { editionId })).toEqual({ ok: false, reason: 'second-person-needed' });
		expect((await listSecondLooks(forcer, { ref })).waiting).toMatchObject([{ mayLook: false }]);
		const author: Member = { ...team.author, grants: [...team.author.grants, { role: 'reviewer', locale: '*' }] };
		expect(await lookAtEdition(author, { editionId })).toEqual({ ok: false, reason: 'second-person-needed' });
		for (const stranger of [await someone('reviewer:de'), await someone('translator'), await someone('admin')])
			expect(await lookAtEdition(stranger, { editionId })).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await isWaiting(ref)).toBe(true);
		const act = deskDb().$transaction(async (tx) => {
			await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`;
			await tx.secondLook.create({ data: { editionId, memberId: team.author.id } });
		});
		await expect(act).rejects.toThrow(/somebody else/);
	});

	test('is what was published without approval, and nothing else', async () => {
		const { ref } = await published(team);
		expect(await isWaiting(ref)).toBe(false);
		const { id: editionId } = await deskDb().edition.findFirstOrThrow({
			where: { languageVersion: { statement: { ref } } },
		});
		expect(await lookAtEdition(team.reviewer, { editionId })).toEqual({ ok: false, reason: 'not-found' });
		expect(await lookAtEdition(team.reviewer, { editionId: 'that' })).toEqual({ ok: false, reason: 'invalid' });
	});

	test('is listed page by page, what waits longest first, and only at the desk', async () => {
		const refs = [(await forced()).ref, (await forced()).ref, (await forced()).ref];
		const found: string[] = [];
		let after: string | undefined;
		do {
			const page = await listSecondLooks(team.reviewer, { after, size: 2 });
			found.push(...page.waiting.map(({ ref }) => ref));
			after = page.next ?? undefined;
		} while (after);
		expect(found.slice(-3)).toEqual(refs);
		expect(new Set(found).size).toBe(found.length);
		expect(await listSecondLooks(await someone())).toEqual({ waiting: [], next: null });
		expect(await countSecondLooks(await someone())).toBe(0);
		expect(await countSecondLooks(team.reviewer, 2)).toBe(2);
	});
});
