import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listNames } from '../labels/published';
import { deactivateMember } from '../members/deactivate-member';
import { listStatements } from '../search/published';
import { drafted, published, type Staff, someone, staff, succeeded, translated, words } from '../testing';
import { changeFacts } from './change-facts';
import { changeTopics } from './change-topics';
import { confirmFacts } from './confirm-facts';
import { declineFacts } from './decline-facts';
import { findDeskStatement } from './desk';
import { findFactsRequests } from './desk-facts-request';
import type { FactsInput } from './facts';
import { findStatement } from './published';
import { requestFacts } from './request-facts';
import { takeBackFacts } from './take-back-facts';
import { withdrawStatement } from './withdraw-statement';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	await someone('publisher');
});
afterAll(() => db.drop());

const speakers = [
	{ person: { labels: { en: 'The Speaker' } }, office: { labels: { en: 'Speaker' } } },
] satisfies FactsInput['speakers'];
/** As `drafted` gives them. */
const before: FactsInput = {
	deliveredAt: { date: '2018-06-11', time: '11:50' },
	timeZone: 'Asia/Almaty',
	place: { labels: { en: 'Almaty' } },
	speakers,
};
const elsewhere = { ...before, deliveredAt: { date: '2018-06-12' }, place: { labels: { en: 'Karaganda' } } };

async function inTwoLanguages(): Promise<string> {
	const { ref } = await published(team);
	await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
	return ref;
}
const asked = async (ref: string, facts: FactsInput = elsewhere, member = team.publisher) =>
	succeeded(await requestFacts(member, { ref, facts })).requestId;
const waitingFor = async (member = team.publisher, ref = '') => (await findFactsRequests(member, { ref })).waiting;

const factsOf = async (ref: string) => {
	const pages = [await findStatement({ ref, locale: 'en' }), await findStatement({ ref, locale: 'de' })];
	return pages.map((page) => [page?.facts.deliveredAt?.toISOString(), page?.facts.place?.text]);
};
const actsOn = async (subject: string) =>
	(await deskDb().trailEntry.findMany({ where: { subject }, orderBy: { seq: 'desc' }, take: 3 })).map(
		({ act, actor, detail }) => ({ act, actor, ...JSON.parse(detail) }),
	);

/** All rows of the texts of a statement, as the database has them. */
const rowsOf = (ref: string) =>
	deskDb().$queryRaw<{ row: string }[]>`
		SELECT md5(e::text) AS row FROM edition e JOIN language_version v ON v.id = e.language_version_id
			JOIN statement s ON s.id = v.statement_id WHERE s.ref = ${ref}
		UNION ALL SELECT md5(r::text) FROM revision r JOIN language_version v ON v.id = r.language_version_id
			JOIN statement s ON s.id = v.statement_id WHERE s.ref = ${ref}
		UNION ALL SELECT md5(v::text) FROM language_version v JOIN statement s ON s.id = v.statement_id WHERE s.ref = ${ref}
		ORDER BY 1`;

describe('facts of a published statement', () => {
	test('change when a second person confirms, in every language at once, and no text is touched', async () => {
		const ref = await inTwoLanguages();
		const texts = await rowsOf(ref);
		const old = await factsOf(ref);
		const counts = async () => [
			await deskDb().facts.count(),
			await deskDb().place.count(),
			await deskDb().factsRequest.count({ where: { outcome: null } }),
		];
		const [facts = 0, places = 0, open = 0] = await counts();
		const requestId = await asked(ref);
		expect(await counts()).toEqual([facts, places, open + 1]);
		expect(await factsOf(ref)).toEqual(old);
		expect((await listNames({ noun: 'place', locale: 'en' })).map(({ name }) => name.text)).not.toContain('Karaganda');
		expect((await listStatements({ locale: 'en', query: 'Karaganda' })).statements).toEqual([]);
		expect(await confirmFacts(team.publisher, { ref, requestId })).toMatchObject({ reason: 'second-person-needed' });
		expect(await factsOf(ref)).toEqual(old);

		const second = await someone('publisher');
		expect(succeeded(await confirmFacts(second, { ref, requestId })).affects.sort()).toEqual(['de', 'en']);
		const changed = ['2018-06-11T18:00:00.000Z', 'Karaganda'];
		expect(await factsOf(ref)).toEqual([changed, changed]);
		expect(await rowsOf(ref)).toEqual(texts);
		expect(texts).toHaveLength(7);
		expect((await listNames({ noun: 'place', locale: 'en' })).map(({ name }) => name.text)).toContain('Karaganda');
		const [last, first] = await actsOn(ref);
		expect(last).toMatchObject({ act: 'confirm-facts', actor: second.id, requestId, requestedBy: team.publisher.id });
		expect(first).toMatchObject({ act: 'request-facts', actor: team.publisher.id, changes: ['date', 'place'] });
		expect(await waitingFor(second, ref)).toBeNull();
		expect(await confirmFacts(second, { ref, requestId })).toEqual({ ok: false, reason: 'not-found' });
	});

	test('are asked for by who may draft the original or publish every language, and confirmed by the latter', async () => {
		const ref = await inTwoLanguages();
		for (const member of [team.translator, team.reviewer, await someone('publisher:en'), await someone('author:de')]) {
			expect(await requestFacts(member, { ref, facts: elsewhere })).toEqual({ ok: false, reason: 'not-allowed' });
		}
		const requestId = await asked(ref, elsewhere, team.author);
		for (const member of [team.author, await someone('publisher:de'), await someone('admin')]) {
			expect(await confirmFacts(member, { ref, requestId })).toEqual({ ok: false, reason: 'not-allowed' });
			expect((await waitingFor(member, ref))?.mayDecide).toBe(false);
		}
		expect((await waitingFor(team.publisher, ref))?.mayDecide).toBe(true);
		succeeded(await confirmFacts(team.publisher, { ref, requestId }));
	});

	test('are shown as they are and as they would be, where they differ', async () => {
		const ref = await inTwoLanguages();
		const office = { labels: { en: 'President' } };
		const place = { labels: { en: 'Temirtau' } };
		await asked(ref, { ...elsewhere, place, speakers: [{ person: { labels: { de: 'Die Sprecherin' } }, office }] });
		const waiting = await waitingFor(team.reviewer, ref);
		expect(waiting).toMatchObject({ by: team.publisher.name, isOwn: false, isStale: false, affects: ['de', 'en'] });
		expect(waiting?.changes).toEqual(['date', 'place', 'speakers']);
		expect(waiting?.now).toMatchObject({ precision: 'minute', place: { labels: { ru: 'Алма-Ата' } } });
		expect(waiting?.then).toMatchObject({
			precision: 'day',
			place: { ref: null, labels: { en: 'Temirtau' } },
			speakers: [{ person: { labels: { en: 'The Speaker' } }, office: { id: null, labels: { en: 'President' } } }],
		});
	});

	test('wait once: a second request is refused, also of two at once', async () => {
		const ref = await inTwoLanguages();
		const other = { ...before, place: null };
		const both = await Promise.all([
			requestFacts(team.publisher, { ref, facts: elsewhere }),
			requestFacts(team.author, { ref, facts: other }),
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both).toContainEqual({ ok: false, reason: 'already-asked' });
		const [one, two] = [await someone('publisher'), await someone('publisher')];
		const requestId = (await waitingFor(one, ref))?.id ?? '';
		const confirmed = await Promise.all([one, two].map((member) => confirmFacts(member, { ref, requestId })));
		expect(confirmed.filter(({ ok }) => ok)).toHaveLength(1);
		expect(confirmed).toContainEqual({ ok: false, reason: 'not-found' });
		expect((await actsOn(ref)).filter(({ act }) => act === 'confirm-facts')).toHaveLength(1);
	});

	test('are not confirmed when they are others than those that were asked against, or the request is', async () => {
		const ref = await inTwoLanguages();
		const second = await someone('publisher');
		const requestId = await asked(ref);
		const { ref: named } = await drafted(team);
		succeeded(
			await changeFacts(team.author, { ref: named, facts: { ...before, topics: [{ labels: { en: 'Steppe' } }] } }),
		);
		const topic = (await findDeskStatement(team.author, { ref: named }))?.facts?.topics[0]?.ref ?? '';
		succeeded(await changeTopics(second, { ref, add: [topic] }));
		expect((await waitingFor(second, ref))?.isStale).toBe(true);
		const old = await factsOf(ref);
		expect(await confirmFacts(second, { ref, requestId })).toEqual({ ok: false, reason: 'facts-changed' });
		expect(await factsOf(ref)).toEqual(old);
		succeeded(await takeBackFacts(team.publisher, { ref, requestId }));
		const newer = await asked(ref);
		expect(await confirmFacts(second, { ref, requestId })).toEqual({ ok: false, reason: 'facts-changed' });
		succeeded(await confirmFacts(second, { ref, requestId: newer }));
	});

	test('are declined by a second person who says why, or taken back by who asked, and stay as they are', async () => {
		const ref = await inTwoLanguages();
		const second = await someone('publisher');
		const old = await factsOf(ref);
		const requestId = await asked(ref);
		const decline = (member = second, note = 'The stenographer says the 11th.') =>
			declineFacts(member, { ref, requestId, note });
		expect(await decline(second, ' ')).toEqual({ ok: false, reason: 'reason-needed' });
		expect(await decline(team.publisher)).toEqual({ ok: false, reason: 'second-person-needed' });
		expect(await decline(team.author)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await takeBackFacts(second, { ref, requestId })).toEqual({ ok: false, reason: 'not-allowed' });
		succeeded(await decline());
		expect((await actsOn(ref))[0]).toMatchObject({ act: 'decline-facts', actor: second.id, requestId });
		expect(await findFactsRequests(team.publisher, { ref })).toMatchObject({
			waiting: null,
			declined: { by: second.name, note: 'The stenographer says the 11th.' },
		});
		expect((await findFactsRequests(second, { ref })).declined).toBeNull();
		expect(await decline()).toEqual({ ok: false, reason: 'not-found' });
		const again = await asked(ref);
		succeeded(await takeBackFacts(team.publisher, { ref, requestId: again }));
		expect((await actsOn(ref))[0]).toMatchObject({ act: 'take-back-facts', requestId: again });
		expect(await factsOf(ref)).toEqual(old);
		expect(await findFactsRequests(team.publisher, { ref })).toEqual({ waiting: null, declined: null });
	});

	test('are not changed past the second person; topics alone are', async () => {
		const ref = await inTwoLanguages();
		const change = (facts: FactsInput, member = team.publisher) => changeFacts(member, { ref, facts });
		const topics = [{ labels: { en: 'Water' } }];
		for (const facts of [
			{ ...before, deliveredAt: null },
			{ ...before, deliveredAt: { date: '2018-06-11' } },
			{ ...before, timeZone: 'Asia/Tashkent' },
			{ ...before, place: null },
			{ ...before, event: { labels: { en: 'A fair' } } },
			{ ...before, speakers: [] },
			{ ...before, speakers: [{ person: { labels: { en: 'The Speaker' } } }] },
			{ ...before, speakers: [{ ...speakers[0], person: { labels: { en: 'Another' } } }] },
			{
				...before,
				speakers: [{ person: { labels: { en: 'The Speaker' } }, office: { labels: { en: 'Speaker' } }, held: {} }],
			},
			{ ...elsewhere, topics },
		]) {
			expect(await change(facts), JSON.stringify(facts)).toEqual({ ok: false, reason: 'second-person-needed' });
		}
		expect(await change(before)).toEqual({ ok: false, reason: 'nothing-changed' });
		expect(await change({ ...before, topics }, team.author)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await change({ ...before, place: { ref: '000000' } })).toEqual({ ok: false, reason: 'not-found' });
		expect(succeeded(await change({ ...before, topics })).affects).toEqual(['en', 'de']);
		expect((await findStatement({ ref, locale: 'de' }))?.facts.topics.map(({ text }) => text)).toEqual(['Water']);
		expect((await actsOn(ref))[0]?.act).toBe('change-facts');
	});

	test('are asked for only where there are any, and when they would change', async () => {
		const ref = await inTwoLanguages();
		const ask = (input: { ref: string; facts: FactsInput }) => requestFacts(team.publisher, input);
		expect(await ask({ ref, facts: before })).toEqual({ ok: false, reason: 'nothing-changed' });
		expect(await ask({ ref: '000000', facts: elsewhere })).toEqual({ ok: false, reason: 'not-found' });
		expect(await ask({ ref, facts: { ...before, event: { ref: '000000' } } })).toMatchObject({ reason: 'not-found' });
		expect(await ask({ ref, facts: { ...before, timeZone: 'Mars/Olympus' } })).toMatchObject({ reason: 'invalid' });
		const { ref: draft } = await drafted(team);
		expect(await ask({ ref: draft, facts: elsewhere })).toEqual({ ok: false, reason: 'not-published' });
		succeeded(await changeFacts(team.author, { ref: draft, facts: elsewhere }));
		succeeded(await withdrawStatement(team.publisher, { ref, reasons: { en: 'For now.' } }));
		succeeded(await ask({ ref, facts: elsewhere }));
	});
});

describe('where nobody else could confirm facts', () => {
	test('who asked does, with the grant and a reason, and the trail says so', async () => {
		const { ref } = await published(team);
		const alone = await someone('publisher', 'force-publisher');
		const without = await someone('publisher');
		const requestId = await asked(ref, elsewhere, alone);
		const confirm = (reason?: string) => confirmFacts(alone, { ref, requestId, reason });
		expect(await confirm('Nobody else is here.')).toEqual({ ok: false, reason: 'second-person-needed' });
		const others = await deskDb().member.findMany({
			where: {
				id: { notIn: [alone.id] },
				deactivatedAt: null,
				grants: { some: { role: 'publisher', locale: { in: ['*', 'en'] } } },
			},
		});
		const admin = await someone('admin');
		for (const { id } of others) if (id !== without.id) succeeded(await deactivateMember(admin, { memberId: id }));
		expect(await confirm('Nobody else is here.')).toEqual({ ok: false, reason: 'second-person-needed' });
		expect((await waitingFor(alone, ref))?.mayConfirmAlone).toBe(false);
		succeeded(await deactivateMember(admin, { memberId: without.id }));
		expect((await waitingFor(alone, ref))?.mayConfirmAlone).toBe(true);
		expect(await confirm(' ')).toEqual({ ok: false, reason: 'reason-needed' });
		succeeded(await confirm('Nobody else is here.'));
		expect((await actsOn(ref))[0]).toMatchObject({
			act: 'confirm-facts',
			requestedBy: alone.id,
			reason: 'Nobody else is here.',
		});
		const ungranted = { ...alone, grants: alone.grants.filter(({ role }) => role === 'publisher') };
		const next = await asked(ref, before, alone);
		expect(await confirmFacts(ungranted, { ref, requestId: next, reason: 'I am.' })).toEqual({
			ok: false,
			reason: 'second-person-needed',
		});
	});
});

describe('a request for facts', () => {
	test('is held by the database: one that waits, decided once, by two', async () => {
		const { ref } = await published(team);
		const requestId = await asked(ref, elsewhere, team.author);
		const request = await deskDb().factsRequest.findUniqueOrThrow({ where: { id: requestId } });
		const end = (data: object) => deskDb().factsRequest.update({ where: { id: requestId }, data });
		const ended = { decidedAt: new Date(), decidedById: team.author.id };
		const by = (member: { id: string }) => ({ ...ended, decidedById: member.id });
		const recorded = { outcome: 'confirmed', factsId: request.baseFactsId };
		await expect(end({ ...ended, ...recorded })).rejects.toThrow(/needs_two/);
		await expect(end({ ...by(team.reviewer), ...recorded, forcedReason: 'No.' })).rejects.toThrow(/needs_two/);
		await expect(end({ ...ended, outcome: 'declined', note: 'No.' })).rejects.toThrow(/needs_two/);
		await expect(end({ ...by(team.reviewer), outcome: 'taken-back' })).rejects.toThrow(/needs_two/);
		await expect(end({ ...by(team.reviewer), outcome: 'confirmed' })).rejects.toThrow(/recorded/);
		await expect(end({ outcome: 'declined' })).rejects.toThrow(/decided/);
		await expect(end({ ...by(team.reviewer), outcome: 'declined', note: 'No.' })).rejects.toThrow(/no trail entry/);
		const run = (sql: string) => deskDb().$executeRawUnsafe(`${sql} WHERE id = '${requestId}'`);
		await expect(run("UPDATE facts_request SET facts = '{}'")).rejects.toThrow(/never changed/);
		await expect(run('DELETE FROM facts_request')).rejects.toThrow(/never changed/);
		const { statementId, facts, baseFactsId } = request;
		const more = { id: crypto.randomUUID(), statementId, facts: facts as object, baseFactsId };
		await expect(deskDb().factsRequest.create({ data: { ...more, requestedById: team.author.id } })).rejects.toThrow(
			/one_open|Unique constraint/,
		);
		succeeded(await takeBackFacts(team.author, { ref, requestId }));
		await expect(run("UPDATE facts_request SET note = 'No.'")).rejects.toThrow(/decided once/);
	});
});
