import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { sentBy } from '@/platform/testing/sent-sql';
import type { Member } from '../members/member';
import { published, someone, staff, succeeded } from '../testing';
import { countUnread, listNotifications, mostCounted } from './desk';
import { forgetNotifications } from './forget-notifications';
import { markRead } from './mark-read';
import { tellMembers } from './tell-members';

const statements = 20_000;
const rows = 200_000;
const members = 20;
/** A question about one page may read this many rows, those of what it is about too. */
const few = 6_000;

let db: TestDatabase;
let owner: pg.Client;
let member: Member;

beforeAll(async () => {
	db = await testDatabase();
	owner = new pg.Client({ connectionString: db.url });
	await owner.connect();
	member = await someone('author', 'reviewer:de');
});
afterAll(async () => {
	await owner.end();
	await db.drop();
});

/** One notification of a member, about nothing. */
async function tell(to: Member, daysAgo = 0): Promise<void> {
	await owner.query(
		`INSERT INTO notification (member_id, seq, kind, locale, needs, at)
		SELECT $1, min(seq), 'grants-changed', '', '{desk}', now() - make_interval(days => $2) FROM trail_entry`,
		[to.id, daysAgo],
	);
}

describe('the list', () => {
	test('is read page by page, newest first, each once', async () => {
		const team = await staff();
		for (let count = 0; count < 3; count += 1) await published(team);
		await tellMembers();
		const all = (await listNotifications(team.author, { size: 100 })).notifications.map(({ id }) => id);
		expect(all).toHaveLength(6);
		expect(all).toEqual(all.toSorted((a, b) => Number(b) - Number(a)));
		const paged: string[] = [];
		for (let after: string | undefined; ; ) {
			const page = await listNotifications(team.author, { size: 4, after });
			paged.push(...page.notifications.map(({ id }) => id));
			if (!page.next) break;
			after = page.next;
		}
		expect(paged).toEqual(all);
		expect((await listNotifications(team.author, { after: 'x; DROP' })).notifications).toHaveLength(6);
	});

	test('says what it is about as it is now: the title at the desk, who did it, whether there is a draft', async () => {
		const team = await staff();
		const { ref } = await published(team);
		await tellMembers();
		expect((await listNotifications(team.author)).notifications[0]).toMatchObject({
			kind: 'published',
			ref,
			locale: 'en',
			title: 'On water',
			titleLocale: 'en',
			by: team.publisher.name,
			hasDraft: false,
			isRead: false,
		});
	});
});

describe('marking as read', () => {
	test('is of one, or of all up to one that was seen, and of one’s own alone', async () => {
		const team = await staff();
		await published(team);
		await tellMembers();
		const [newest, oldest] = (await listNotifications(team.author)).notifications;
		expect(await markRead(team.reviewer, { id: newest?.id ?? '' })).toEqual({ ok: false, reason: 'not-found' });
		succeeded(await markRead(team.author, { upTo: oldest?.id ?? '' }));
		expect(await countUnread(team.author)).toBe(1);
		expect((await listNotifications(team.author, { unread: true })).notifications).toMatchObject([{ id: newest?.id }]);
		succeeded(await markRead(team.author, { id: newest?.id ?? '' }));
		succeeded(await markRead(team.author, { id: newest?.id ?? '' }));
		expect(await countUnread(team.author)).toBe(0);
		expect((await listNotifications(team.author, { unread: true })).notifications).toEqual([]);
		for (const bad of ['', '0', '-1', '1; DROP', '99999999999999999999'])
			expect(await markRead(team.author, { id: bad })).toEqual({ ok: false, reason: 'invalid' });
	});

	test('leaves no trail', async () => {
		const before = await deskDb().trailEntry.count();
		await tell(member);
		const [one] = (await listNotifications(member)).notifications;
		succeeded(await markRead(member, { id: one?.id ?? '' }));
		expect(await deskDb().trailEntry.count()).toBe(before);
	});
});

describe('what is old', () => {
	test('is forgotten: a month after it was read, and half a year after it happened', async () => {
		const [fresh, read, old] = [await someone('author'), await someone('author'), await someone('author')];
		for (const one of [fresh, read]) await tell(one, 100);
		await tell(old, 200);
		await deskDb().notification.updateMany({
			where: { memberId: read.id },
			data: { readAt: new Date(Date.now() - 31 * 86_400_000) },
		});
		expect(await forgetNotifications(1)).toBe(2);
		expect(await countUnread(fresh)).toBe(1);
		expect((await listNotifications(read)).notifications).toEqual([]);
		expect(await countUnread(old)).toBe(0);
	});
});

describe('the reading room', () => {
	test.each(['notification', 'mail_choice', 'notification_cursor'])('cannot see %s', async (table) => {
		const reader = new pg.Client({ connectionString: db.readerUrl });
		await reader.connect();
		await expect(reader.query(`SELECT FROM public.${table}`)).rejects.toThrow(/permission denied/);
		await reader.end();
	});
});

describe(`with ${rows} notifications of ${statements} statements`, () => {
	let reader: Member;

	beforeAll(async () => {
		reader = await someone('author', 'reviewer:de');
		await owner.query('SET session_replication_role = replica');
		await owner.query(
			`INSERT INTO statement (id, ref, kind, original_locale)
			SELECT gen_random_uuid(), translate(lpad(to_hex(n), 6, '0'), 'ilou', 'xyzw'), 'speech', 'en' FROM generate_series(1, $1::int) n
			ON CONFLICT DO NOTHING`,
			[statements],
		);
		await owner.query(`
			INSERT INTO desk_entry (statement_id, locale, ref, kind, sorted_at, title, edition, behind, state, since, importance)
			SELECT id, l.locale, ref, 'speech', now(), 'A title', 1, 0, 'published', now(), 0
			FROM statement, unnest(ARRAY['de', 'en']) l (locale) ON CONFLICT DO NOTHING`);
		await owner.query(
			`INSERT INTO trail_entry (seq, at, actor, act, subject, detail, previous_hash, hash)
			SELECT 1000000 + n, now(), $1, 'submit', 'none', '{}', '', n::text FROM generate_series(1, $2::int) n`,
			[member.id, statements],
		);
		// The member asked about has a twentieth of them; of the newest, half need a grant that they do not hold.
		await owner.query(
			`INSERT INTO notification (member_id, seq, kind, statement_id, locale, needs, at, read_at)
			SELECT CASE n % $2::int WHEN 0 THEN $1::uuid ELSE ('00000000-0000-4000-8000-' || lpad((n % $2::int)::text, 12, '0'))::uuid END,
				1000000 + 1 + n / $2::int, 'review-asked', s.id, 'de',
				CASE WHEN n / $2::int % 2 = 0 THEN '{reviewer:fr}'::text[] ELSE '{reviewer:de}' END, now(), CASE WHEN n % 7 = 0 THEN now() END
			FROM generate_series(1, $3::int) n
				JOIN (SELECT id, row_number() OVER () AS place FROM statement) s ON s.place = 1 + n % $4::int`,
			[reader.id, members, rows, statements],
		);
		await owner.query('SET session_replication_role = origin');
		await owner.query('VACUUM ANALYZE');
	}, 240_000);

	const cases: Record<string, () => Promise<unknown>> = {
		'the count': () => countUnread(reader),
		'the list': () => listNotifications(reader),
		'the unread': () => listNotifications(reader, { unread: true }),
		'a page further on': () => listNotifications(reader, { after: '500000' }),
		'the unread further on': () => listNotifications(reader, { unread: true, after: '500000' }),
	};

	test.each(Object.keys(cases))('%s reads few rows', async (name) => {
		const sent = await sentBy(async () => cases[name]?.(), 'notification');
		expect(sent).toHaveLength(1);
		for (const { text, values } of sent) {
			expect(await readBy(text, values), text).toBeLessThan(few);
		}
	});

	test('shows what it should', async () => {
		expect(await countUnread(reader)).toBe(mostCounted);
		const { notifications, next } = await listNotifications(reader);
		expect(notifications).toHaveLength(40);
		expect(next).not.toBeNull();
	});

	test('would be seen if it read the table whole', async () => {
		expect(await readBy(`SELECT count(*) FROM notification WHERE kind = 'published'`, [])).toBeGreaterThan(few);
	});
});

interface PlanNode {
	'Relation Name'?: string;
	'Actual Rows': number;
	'Actual Loops': number;
	'Rows Removed by Filter'?: number;
	'Rows Removed by Index Recheck'?: number;
	Plans?: PlanNode[];
}

/** How many rows the steps of a plan read, those that they throw away too. */
async function readBy(text: string, values: unknown[]): Promise<number> {
	const { rows: plans } = await owner.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
	const readIn = (node: PlanNode): number => {
		const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
		const own = node['Relation Name'] ? (node['Actual Rows'] + removed) * node['Actual Loops'] : 0;
		return (node.Plans ?? []).reduce((total, step) => total + readIn(step), own);
	};
	return readIn(plans[0]['QUERY PLAN'][0].Plan);
}
