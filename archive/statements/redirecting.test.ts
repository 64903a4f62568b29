import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listStatements } from '../search/published';
import { listEditionsForFeed, listForSitemap } from '../syndication/published';
import { drafted, published, type Staff, someone, staff, succeeded, translated, words } from '../testing';
import { correctEdition } from './correct-edition';
import { findDeskStatement } from './desk';
import { findAddress, findStatement, findTombstone } from './published';
import { redirectStatement, requestRedirect } from './redirect-statement';
import { removeStatement, requestRemoval } from './remove-statement';
import { restoreStatement, withdrawStatement } from './withdraw-statement';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const reasons = { en: 'It was entered twice.' };
const actsOn = (subject: string) =>
	deskDb().trailEntry.findMany({ where: { subject }, orderBy: { seq: 'desc' }, select: { act: true, detail: true } });

async function redirected(ref: string, to: string) {
	const { requestId } = succeeded(await requestRedirect(team.publisher, { ref, to, reasons }));
	const second = await someone('publisher');
	succeeded(await redirectStatement(second, { ref, requestId }));
	return { requestId, second };
}

/** Where the public could meet a statement, but for its address. */
async function met(ref: string, word: string) {
	return {
		found: (await listStatements({ locale: 'en', query: word })).statements.some((one) => one.ref === ref),
		listed: (await listStatements({ locale: 'en' })).statements.some((one) => one.ref === ref),
		mapped: (await listForSitemap({ page: 1 }))?.some((one) => one.ref === ref),
		fed: (await listEditionsForFeed({ locale: 'de' })).some((one) => one.ref === ref),
		read: (await findStatement({ ref, locale: 'de' })) !== null,
	};
}

describe('redirecting', () => {
	test('needs a second member, and leads every language to the other statement and out of all lists', async () => {
		const { ref } = await published(team, words('Doubled numbat', 'A numbat was here.'));
		await translated(team, ref, 'de', words('Doppelter Numbat', 'Ein Numbat war hier.'));
		const { ref: to } = await published(team, words('The one numbat', 'The numbat is here.'));
		const { requestId } = succeeded(await requestRedirect(team.publisher, { ref, to: to.toUpperCase(), reasons }));
		expect(await findAddress({ ref, locale: 'de' })).toMatchObject({ status: 'live' });
		expect((await findDeskStatement(team.author, { ref }))?.redirectRequest).toMatchObject({ id: requestId, to });
		const confirm = (member = team.publisher) => redirectStatement(member, { ref, requestId });
		expect(await confirm()).toEqual({ ok: false, reason: 'second-person-needed' });
		expect(await confirm(await someone('publisher:en'))).toEqual({ ok: false, reason: 'not-allowed' });
		const all = { found: true, listed: true, mapped: true, fed: true, read: true };
		expect(await met(ref, 'numbat')).toEqual(all);
		const second = await someone('publisher');
		succeeded(await confirm(second));
		for (const locale of ['de', 'en', 'ru'] as const) {
			expect(await findAddress({ ref, locale })).toEqual({ status: 'redirected', to });
		}
		expect(await met(ref, 'numbat')).toEqual({ found: false, listed: false, mapped: false, fed: false, read: false });
		expect(await findTombstone({ ref, locale: 'en' })).toBeNull();
		expect(await correctEdition(team.author, { ref, locale: 'en' })).toMatchObject({ ok: false, reason: 'withdrawn' });
		expect((await findDeskStatement(team.author, { ref }))?.withdrawal).toMatchObject({
			kind: 'redirected',
			by: second.name,
			redirectTo: to,
		});
		const [last, asked] = await actsOn(ref);
		expect(JSON.parse(last?.detail ?? '')).toEqual({ requestId, to, requestedBy: team.publisher.id });
		expect([last?.act, asked?.act]).toEqual(['redirect', 'request-redirect']);

		expect(await restoreStatement(team.author, { ref })).toEqual({ ok: false, reason: 'not-allowed' });
		succeeded(await restoreStatement(team.publisher, { ref }));
		expect(await met(ref, 'numbat')).toEqual(all);
		expect(await findAddress({ ref, locale: 'en' })).toMatchObject({ status: 'live' });
		expect((await actsOn(ref))[0]?.act).toBe('end-redirect');
		expect(await confirm(second)).toEqual({ ok: false, reason: 'not-found' });
	});

	test('leads only to another statement that is public and leads nowhere itself, now and when it is confirmed', async () => {
		const [one, two, three] = [
			(await published(team, words('One', 'One.'))).ref,
			(await published(team, words('Two', 'Two.'))).ref,
			(await published(team, words('Three', 'Three.'))).ref,
		];
		const ask = async (ref: string, to: string) => requestRedirect(team.publisher, { ref, to, reasons });
		const { ref: draft } = await drafted(team);
		for (const to of [one, draft, '000000', 'elsewhere']) {
			expect(await ask(one, to), to).toEqual({ ok: false, reason: 'no-target' });
		}
		expect(await ask(draft, one)).toEqual({ ok: false, reason: 'not-published' });
		expect(await ask('000000', one)).toEqual({ ok: false, reason: 'not-found' });
		expect(await requestRedirect(team.publisher, { ref: one, to: two, reasons: {} })).toEqual({
			ok: false,
			reason: 'reason-needed',
		});
		expect(await requestRedirect(team.author, { ref: one, to: two, reasons })).toMatchObject({ reason: 'not-allowed' });
		const { requestId } = succeeded(await ask(two, one));
		await redirected(one, three);
		expect(await ask(two, one)).toEqual({ ok: false, reason: 'no-target' });
		const second = await someone('publisher');
		expect(await redirectStatement(second, { ref: two, requestId })).toEqual({ ok: false, reason: 'no-target' });
		expect(await ask(one, two)).toEqual({ ok: false, reason: 'withdrawn' });
		succeeded(await ask(two, three));
		expect(await redirectStatement(second, { ref: two, requestId })).toEqual({ ok: false, reason: 'stale' });
		succeeded(await withdrawStatement(team.publisher, { ref: two, reasons }));
		expect(await ask(two, three)).toEqual({ ok: false, reason: 'withdrawn' });
	});

	test('is no way round removing', async () => {
		const [ref, to] = [(await published(team)).ref, (await published(team)).ref];
		await redirected(ref, to);
		expect(await requestRemoval(team.publisher, { ref, reasons })).toEqual({ ok: false, reason: 'wrong-state' });
		succeeded(await requestRemoval(team.publisher, { ref: to, reasons }));
		succeeded(await removeStatement(await someone('publisher'), { ref: to }));
		expect(await findAddress({ ref, locale: 'en' })).toEqual({ status: 'redirected', to });
		expect(await findAddress({ ref: to, locale: 'en' })).toEqual({ status: 'removed' });
		expect(await restoreStatement(team.publisher, { ref: to })).toEqual({ ok: false, reason: 'wrong-state' });
	});

	test('is held by the database: two members, one request, another statement', async () => {
		const [ref, to] = [(await published(team)).ref, (await published(team)).ref];
		const { requestId } = succeeded(await requestRedirect(team.publisher, { ref, to, reasons }));
		const statement = await deskDb().statement.findUniqueOrThrow({ where: { ref } });
		const second = await someone('publisher');
		const insert = (more: object) =>
			deskDb().withdrawal.create({
				data: {
					statementId: statement.id,
					kind: 'redirected',
					reasons,
					redirectToRef: to,
					redirectRequestId: requestId,
					byId: second.id,
					...more,
				},
			});
		await expect(insert({ byId: team.publisher.id })).rejects.toThrow(/second member/);
		await expect(insert({ redirectToRef: ref })).rejects.toThrow(/second member/);
		await expect(insert({ redirectRequestId: null })).rejects.toThrow(/second member|withdrawal_redirected/);
		await expect(insert({})).rejects.toThrow(/no trail entry/);
		await expect(deskDb().$executeRaw`DELETE FROM redirect_request WHERE id = ${requestId}::uuid`).rejects.toThrow(
			/immutable/,
		);
	});
});
