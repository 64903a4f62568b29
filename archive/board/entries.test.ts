import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Locale, locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { confirmRows } from '../rows/confirm-rows';
import { findRows } from '../rows/desk';
import { approveDraft } from '../statements/approve-draft';
import { correctEdition } from '../statements/correct-edition';
import { findDeskStatement } from '../statements/desk';
import { findDraft } from '../statements/desk-draft';
import { discardDraft } from '../statements/discard-draft';
import { forcePublishEdition, publishEdition } from '../statements/publish-edition';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { scheduleDraft } from '../statements/schedule-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
import { restoreStatement, withdrawStatement } from '../statements/withdraw-statement';
import { changeFactsAsTwo, drafted, published, type Staff, someone, staff, words } from '../testing';
import { decideAgainst } from './decide-against';
import { takeDecisionBack } from './take-decision-back';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** Whole numbers below `end`, the same for the same seed (xorshift). */
function belowFrom(seed: number): (end: number) => number {
	let state = seed;
	return (end) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % end;
	};
}

const change = { changeClass: 'factual', changeNote: 'Corrected.' } as const;
const adjectives = ['clean', 'clear', 'cold', 'deep', 'wide'];
const sentences: Partial<Record<Locale, string>> = {
	de: 'Das Wasser bleibt',
	es: 'El agua sigue',
	ru: 'Вода остаётся',
};
const facts = { deliveredAt: { date: '1999-12-31' }, timeZone: 'Asia/Almaty' };

/** One act at random on one language of one statement; most are refused, as most are at a wrong time. */
async function actAtRandom(
	member: Member,
	{ ref, locale }: { ref: string; locale: Locale },
	below: (end: number) => number,
): Promise<string> {
	const open = await deskDb().draft.findFirst({ where: { languageVersion: { locale, statement: { ref } } } });
	const draftId = open?.id ?? '';
	const revisionId = open?.headRevisionId ?? '';
	const reasons = { en: 'It was wrong.' };
	const inDraft: [string, () => Promise<{ ok: boolean }>][] = [
		['save', () => save(member, { draftId, locale }, below)],
		['save', () => save(member, { draftId, locale }, below)],
		['confirm', () => confirm(member, draftId, below)],
		['submit', () => submitDraft(member, { draftId })],
		['approve', () => approveDraft(team.reviewer, { draftId, revisionId })],
		[
			'schedule',
			() => scheduleDraft(member, { draftId, revisionId, at: '2099-01-01T00:00:00Z', timeZone: 'UTC', ...change }),
		],
		['publish', () => publishEdition(member, { draftId, revisionId, ...change })],
		['force', () => force(member, { draftId, locale }, below)],
		['force', () => force(member, { draftId, locale }, below)],
		['discard', () => discardDraft(member, { draftId })],
	];
	const atLarge: [string, () => Promise<{ ok: boolean }>][] = [
		['translate', () => startTranslation(member, { ref, locale })],
		['correct', () => correctEdition(member, { ref, locale })],
		['correct', () => correctEdition(member, { ref, locale })],
		['against', () => decideAgainst(member, { ref, locale, reason: 'Nobody asks for it.' })],
		['back', () => takeDecisionBack(member, { ref, locale })],
		['facts', () => changeFactsAsTwo(member, { ref, facts })],
		['withdraw', () => withdrawStatement(member, { ref, reasons })],
		['restore', () => restoreStatement(member, { ref })],
		['restore', () => restoreStatement(member, { ref })],
	];
	const choices = open ? inDraft : atLarge;
	const [name, act] = choices[below(choices.length)] ?? ['', async () => ({ ok: false })];
	return (await act()).ok ? name : '';
}

async function save(
	member: Member,
	{ draftId, locale }: { draftId: string; locale: Locale },
	below: (end: number) => number,
): Promise<{ ok: boolean }> {
	const draft = await findDraft(member, { draftId });
	if (!draft) return { ok: false };
	const adjective = () => adjectives[below(adjectives.length)] ?? '';
	const paragraphs = Array.from(
		{ length: 2 + below(2) },
		() => `${sentences[locale] ?? 'The water is'} ${adjective()}.`,
	);
	const text = { ...words(`On ${adjective()} water`, ...paragraphs), lead: below(3) ? null : 'It flows.' };
	return saveDraft(member, { draftId, baseRevisionId: draft.headRevisionId, text });
}

/** Saves and publishes: what was only begun is too empty. */
async function force(
	member: Member,
	draft: { draftId: string; locale: Locale },
	below: (end: number) => number,
): Promise<{ ok: boolean }> {
	await save(member, draft, below);
	const saved = await findDraft(member, draft);
	if (!saved) return { ok: false };
	const { id: draftId, headRevisionId: revisionId } = saved;
	return forcePublishEdition(member, { draftId, revisionId, ...change, reason: 'There is no time.' });
}

async function confirm(member: Member, draftId: string, below: (end: number) => number): Promise<{ ok: boolean }> {
	const rows = await findRows(member, { draftId });
	if (!rows) return { ok: false };
	const keys = ['title', 'lead', 'para1', 'para2', 'para3'].filter(() => below(2) > 0);
	return confirmRows(member, { draftId, keys, editionId: rows.sourceEditionId });
}

/** Rows as they stand and as they are worked out from everything now. */
async function bothWays() {
	const rows = (table: 'desk_entry' | 'desk_now') => deskDb().$queryRaw<{ state: string; row: string }[]>`
		SELECT state, to_jsonb(x)::text AS row FROM ${Prisma.raw(table)} x ORDER BY statement_id, locale`;
	return [await rows('desk_entry'), await rows('desk_now')] as const;
}

describe('the rows of the board', { timeout: 180_000 }, () => {
	test.each([20_261_128, 7_654_321])(
		'are what everything says, after random acts of several at once (%i)',
		async (seed) => {
			const below = belowFrom(seed);
			const everything = ['author', 'translator', 'publisher', 'force-publisher'] as const;
			const members = [await someone(...everything), await someone(...everything)];
			const refs = [(await drafted(team)).ref, (await published(team)).ref, (await published(team)).ref];
			const done = new Set<string>();
			const seen = new Set<unknown>();
			for (let round = 0; round < 80; round += 1) {
				const acts = members.map((member) => {
					const ref = refs[below(refs.length)] ?? '';
					return actAtRandom(member, { ref, locale: locales[below(4)] ?? 'en' }, below);
				});
				for (const name of await Promise.all(acts)) done.add(name);
				if (round % 10 < 9) continue;
				const [kept, anew] = await bothWays();
				expect(kept.length).toBeGreaterThan(10);
				expect(kept).toEqual(anew);
				for (const { state } of kept) seen.add(state);
			}
			expect([...done]).toEqual(expect.arrayContaining(['save', 'force', 'translate', 'correct', 'against']));
			expect([...seen]).toEqual(expect.arrayContaining(['missing', 'draft', 'published', 'none']));
			for (const ref of refs) {
				const statement = await findDeskStatement(team.author, { ref });
				for (const { locale, behind } of statement?.versions ?? []) {
					const entry = await deskDb().deskEntry.findFirstOrThrow({ where: { ref, locale } });
					expect(entry.behind, `${ref}.${locale}`).toBe(behind.length);
				}
			}
		},
	);

	test('follow removals, and all are made again from nothing', async () => {
		const { ref } = await published(team);
		await requestRemoval(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } });
		await removeStatement(await someone('publisher'), { ref });
		const states = await deskDb().deskEntry.findMany({ where: { ref }, orderBy: { locale: 'asc' } });
		expect(states.map(({ state }) => state)).toEqual(['none', 'removed', 'none', 'none', 'none']);
		const [kept] = await bothWays();
		await deskDb().$executeRaw`SELECT desk_again()`;
		expect((await bothWays())[0]).toEqual(kept);
	});

	test('are of no interest to the public', async () => {
		await expect(db.reader.$queryRaw`SELECT FROM public.desk_entry`).rejects.toThrow(/permission denied/);
		await expect(db.reader.$queryRaw`SELECT FROM public.decision_against`).rejects.toThrow(/permission denied/);
	});
});
