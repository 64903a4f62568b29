import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { editionHash } from '@/archive/statements/hash';
import type { Block } from '@/archive/statements/text';
import { drafted, published, someone, staff } from '@/archive/testing';
import { verifyTrail } from '@/archive/trail/verify-trail';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { randomFrom } from '../recombined/random';
import { type Deeds, work } from './random-desk';

/** `SWEEP=10000 npx vitest run bench/sweep` does more. */
const operations = inject('sweep');
const seed = 20_261_124;

let db: TestDatabase;
let deeds: Deeds[];
let before: number;

/** Four members do what comes to their mind, to the same drafts at the same time; one of them does not write. */
beforeAll(async () => {
	db = await testDatabase();
	const team = await staff();
	const refs = [(await published(team)).ref, (await published(team)).ref, (await drafted(team)).ref];
	const all = ['author', 'translator', 'reviewer', 'publisher'] as const;
	const writers = [await someone(...all, 'force-publisher'), await someone(...all), await someone(...all, 'admin')];
	const reader = await someone(...all);
	const members = [...writers, reader];
	before = await deskDb().trailEntry.count();
	const count = Math.ceil(operations / members.length);
	deeds = await Promise.all(
		members.map((member, index) =>
			work(member, { refs, count, writes: member !== reader, below: randomFrom(seed + index).below }),
		),
	);
}, 600_000);
afterAll(() => db.drop());

const sum = (of: (deed: Deeds) => number) => deeds.reduce((total, deed) => total + of(deed), 0);
const times = (said: string) => sum(({ outcomes }) => outcomes.get(said as 'done') ?? 0);

describe('random acts of four members on the same drafts', () => {
	test('are done or refused, many of each', () => {
		expect(sum(({ outcomes }) => [...outcomes.values()].reduce((a, b) => a + b, 0))).toBeGreaterThanOrEqual(operations);
		expect(times('done')).toBeGreaterThan(operations / 4);
		for (const reason of ['own-text', 'stale', 'wrong-state', 'not-approved', 'not-allowed', 'not-found', 'withdrawn'])
			expect(times(reason), reason).toBeGreaterThan(0);
	});

	test('lose no word that was said to be saved', async () => {
		const revisions = await deskDb().$queryRaw<{ words: string }[]>`
			SELECT title || ' ' || blocks::text AS words FROM revision`;
		const found = new Set(revisions.flatMap(({ words }) => words.match(/Member\d+x\d+x/g) ?? []));
		const kept = deeds.flatMap((deed) => deed.kept);
		expect(kept.length).toBeGreaterThan(operations / 5);
		expect(kept.filter((word) => !found.has(word))).toEqual([]);
	});

	test('leave one trail entry each, in a chain that holds', async () => {
		const { ok, entries } = await verifyTrail();
		expect(ok).toBe(true);
		expect(entries - before).toBeLessThanOrEqual(times('done'));
		const unsaid = await deskDb().$queryRaw`
			SELECT r.id FROM revision r WHERE NOT EXISTS (SELECT FROM trail_entry t WHERE t.detail LIKE '%' || r.draft_id || '%')`;
		expect(unsaid).toEqual([]);
	});

	test('leave editions that are chained and hold what was approved', async () => {
		const editions = await deskDb().edition.findMany({
			include: {
				revision: { include: { approvals: true } },
				basedOnEdition: true,
				languageVersion: { include: { statement: true } },
			},
			orderBy: [{ languageVersionId: 'asc' }, { number: 'asc' }],
		});
		expect(editions.length).toBeGreaterThan(operations / 500);
		for (const edition of editions) {
			const { languageVersion: version, revision, basedOnEdition, number } = edition;
			const last = editions.find((one) => one.languageVersionId === version.id && one.number === number - 1);
			expect(edition.previousHash).toBe(last?.hash ?? null);
			const blocks = edition.blocks as Block[];
			const { locale, role } = version;
			const hash = editionHash({
				...edition,
				blocks,
				locale,
				role,
				ref: version.statement.ref,
				basedOn: basedOnEdition?.hash ?? null,
			});
			expect(edition.hash).toBe(hash);
			expect(edition.blocks).toEqual(revision.blocks);
			expect(edition.title).toBe(revision.title);
			if (edition.via === 'approval')
				expect(revision.approvals.map(({ memberId }) => memberId)).toContain(edition.approvedById);
			else expect(edition.forcedReason).toBeTruthy();
		}
	});

	test('leave no approval by who wrote a word of the draft before', async () => {
		const own = await deskDb().$queryRaw`
			SELECT a.id FROM approval a JOIN revision approved ON approved.id = a.revision_id
			JOIN revision r ON r.draft_id = a.draft_id AND r.author_id = a.member_id AND r.created_at <= approved.created_at`;
		expect(own).toEqual([]);
	});

	test('leave at most one draft and one live edition a language, and lists that say what is live', async () => {
		const wrong = await deskDb().$queryRaw`
			SELECT v.id FROM language_version v
				LEFT JOIN published.search_entry e ON e.statement_id = v.statement_id AND e.locale = v.locale
			WHERE e.edition_id IS DISTINCT FROM v.live_edition_id
				OR (SELECT count(*) FROM draft d WHERE d.language_version_id = v.id) > 1
				OR (v.live_edition_id IS NOT NULL AND (SELECT max(number) FROM edition o WHERE o.language_version_id = v.id)
					<> (SELECT number FROM edition l WHERE l.id = v.live_edition_id))`;
		expect(wrong).toEqual([]);
	});

	test("leave the rows of the desk's board as everything says", async () => {
		const rows = await deskDb().$queryRaw`SELECT * FROM desk_entry ORDER BY statement_id, locale`;
		expect(rows).toHaveLength(15);
		expect(await deskDb().$queryRaw`SELECT * FROM desk_now ORDER BY statement_id, locale`).toEqual(rows);
	});
});
