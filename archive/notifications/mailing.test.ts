import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { env, setEnv } from '@/platform/env';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { doJobs, mailbox } from '../following/testing';
import { addMember } from '../members/add-member';
import { deactivateMember } from '../members/deactivate-member';
import type { Grant, Member } from '../members/member';
import { revokeGrant } from '../members/revoke-grant';
import { approveDraft } from '../statements/approve-draft';
import { recallDraft } from '../statements/recall-draft';
import { submitDraft } from '../statements/submit-draft';
import { drafted, published, type Staff, someone, staff, succeeded, words } from '../testing';
import { chooseMail } from './choose-mail';
import { listNotifications } from './desk';
import { kinds } from './kind';
import { findMailChoice } from './mail-choice';
import { mailNotifications } from './mail-notifications';
import { markRead } from './mark-read';
import { queueNotificationMails } from './queue-mails';
import { tellMembers } from './tell-members';

let db: TestDatabase;
let team: Staff;
let mails: Awaited<ReturnType<typeof mailbox>>;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	mails = await mailbox();
	setEnv({ NOTIFY_AFTER_SECONDS: '0' });
});
beforeEach(async () => {
	await deskDb().notification.deleteMany();
});
afterAll(async () => {
	await mails.remove();
	await db.drop();
});

async function reader(locale: Member['locale'], ...grants: Grant[]): Promise<Member> {
	return addMember({ name: 'Анна', email: `${crypto.randomUUID()}@example.org`, locale, grants });
}

async function submitted(title = 'A secret of state') {
	const draft = await drafted(team, words(title, 'The water is rising.'));
	succeeded(await submitDraft(team.author, { draftId: draft.draftId }));
	return draft;
}

const inbox = (member: Member) => mails.read(member.email);

describe('what waits for a member', () => {
	test('comes by mail in their language, with the way there and to the settings, and no word of a draft', async () => {
		const reviewer = await reader('ru', { role: 'reviewer', locale: 'en' });
		const { ref } = await submitted();
		await doJobs();
		const [mail, ...more] = await inbox(reviewer);
		expect(more).toEqual([]);
		expect(mail?.subject).toBe('1 уведомление из редакции – Rostrum');
		expect(mail?.headers.find(({ key }) => key === 'content-language')?.value).toBe('ru-RU');
		for (const said of [mail?.text ?? '', mail?.html ?? '']) {
			expect(said).toContain(`Текст передан на проверку (${team.author.name}).`);
			expect(said).toContain(`${ref} · английский`);
			expect(said).toContain(`/ru/desk/statements/${ref}/en`);
			expect(said).toContain('/ru/desk/account#mail');
			expect(said).not.toContain('secret');
			expect(said).not.toContain('rising');
		}
	});

	test('is named by its title once that is public', async () => {
		const { ref } = await published(team, words('On water', 'The water is clean.'));
		await tellMembers();
		await mailNotifications({ memberId: team.author.id, cadence: 'daily' });
		const mail = (await inbox(team.author)).at(-1);
		expect(mail?.text).toContain(`On water · ${ref} · English`);
	});

	test('is one mail when several things come together, those of one text in one place', async () => {
		const author = await reader('en', { role: 'author', locale: '*' });
		const approved = async () => {
			const draft = await drafted({ ...team, author });
			succeeded(await submitDraft(author, { draftId: draft.draftId }));
			succeeded(await approveDraft(team.reviewer, draft));
			return draft;
		};
		const { draftId, ref } = await approved();
		succeeded(await recallDraft(team.publisher, { draftId }));
		const other = await approved();
		await tellMembers();
		await mailNotifications({ memberId: author.id, cadence: 'daily' });
		const [mail, ...more] = await inbox(author);
		expect(more).toEqual([]);
		expect(mail?.subject).toBe('3 notifications from the desk – Rostrum');
		expect(mail?.text?.split(`/desk/statements/${ref}/en`)).toHaveLength(2);
		expect(mail?.text).toContain(other.ref);
	});

	test('is not mailed when somebody did it before the mail went out', async () => {
		const reviewer = await reader('en', { role: 'reviewer', locale: 'en' });
		const { draftId } = await submitted();
		await tellMembers();
		succeeded(await recallDraft(team.author, { draftId }));
		await doJobs();
		expect(await inbox(reviewer)).toEqual([]);
	});

	test('waits for what comes soon after', async () => {
		setEnv({ NOTIFY_AFTER_SECONDS: '600' });
		const reviewer = await reader('en', { role: 'reviewer', locale: 'en' });
		await submitted();
		await doJobs();
		await submitted();
		await doJobs();
		expect(await inbox(reviewer)).toEqual([]);
		const jobs = await deskDb().$queryRaw<{ early: boolean }[]>`
			SELECT run_at < now() + interval '10 minutes' AS early FROM graphile_worker.jobs WHERE key = ${`notifications:${reviewer.id}`}`;
		expect(jobs).toEqual([{ early: true }]);
		setEnv({ NOTIFY_AFTER_SECONDS: '0' });
	});

	test('is not mailed to who has read it, may not see it any more, or was deactivated', async () => {
		const [read, demoted, gone] = [
			await reader('en', { role: 'reviewer', locale: 'en' }),
			await reader('en', { role: 'reviewer', locale: 'en' }),
			await reader('en', { role: 'reviewer', locale: 'en' }),
		];
		await submitted();
		await tellMembers();
		const { notifications } = await listNotifications(read);
		succeeded(await markRead(read, { upTo: notifications[0]?.id ?? '' }));
		const admin = await someone('admin');
		succeeded(await revokeGrant(admin, { memberId: demoted.id, grant: { role: 'reviewer', locale: 'en' } }));
		succeeded(await deactivateMember(admin, { memberId: gone.id }));
		await doJobs();
		for (const member of [read, demoted, gone]) expect(await inbox(member)).toEqual([]);
		const ids = [read.id, demoted.id, gone.id];
		expect(await deskDb().notification.count({ where: { mail: 'each', memberId: { in: ids } } })).toBe(0);
	});
});

describe('a mail', () => {
	test('goes out once, however many workers send it, and is kept while the server does not answer', async () => {
		const reviewer = await reader('en', { role: 'reviewer', locale: 'en' });
		await submitted();
		await tellMembers();
		const down = await refusing();
		setEnv({ SMTP_URL: `smtp://127.0.0.1:${down.port}` });
		const job = { memberId: reviewer.id, cadence: 'each' } as const;
		await expect(mailNotifications(job)).rejects.toThrow(/mail server/);
		await expect(mailNotifications(job)).rejects.toThrow(/mail server/);
		down.server.close();
		env.SMTP_URL = undefined;
		await submitted();
		await tellMembers();
		const outcomes = await Promise.allSettled([1, 2, 3].map(() => mailNotifications(job)));
		expect(outcomes.filter((one) => one.status === 'fulfilled' && one.value === 'sent')).toHaveLength(1);
		expect(await mailNotifications(job)).toBeNull();
		const [mail, ...more] = await inbox(reviewer);
		expect(more).toEqual([]);
		expect(mail?.subject).toContain('2 notifications');
	});

	test('that lost its job is queued again', async () => {
		const reviewer = await reader('en', { role: 'reviewer', locale: 'en' });
		await submitted();
		await tellMembers();
		await deskDb().$queryRaw`SELECT graphile_worker.remove_job(${`notifications:${reviewer.id}`})::text`;
		await deskDb().notification.updateMany({ data: { at: new Date(Date.now() - 7_200_000) } });
		await queueNotificationMails();
		await doJobs();
		expect(await inbox(reviewer)).toHaveLength(1);
	});
});

describe('the mail of the day', () => {
	test('goes out at the hour that the member chose, by the clock of their time zone, once', async () => {
		const author = await reader('de', { role: 'author', locale: '*' });
		const { cadences } = await findMailChoice(author);
		succeeded(await chooseMail(author, { cadences, timeZone: 'Asia/Almaty', hour: 9 }));
		const { draftId, revisionId } = await drafted({ ...team, author });
		succeeded(await submitDraft(author, { draftId }));
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
		await tellMembers();
		const happened = new Date('2026-03-10T12:00:00Z');
		await deskDb().notification.updateMany({ where: { memberId: author.id }, data: { at: happened } });
		const sentAt = async (now: string) => {
			await queueNotificationMails(new Date(now));
			await doJobs();
			return (await inbox(author)).length;
		};
		expect(await sentAt('2026-03-10T12:15:00Z')).toBe(0);
		// 9 o'clock in Almaty is 4 o'clock UTC.
		expect(await sentAt('2026-03-11T03:45:00Z')).toBe(0);
		expect(await sentAt('2026-03-11T04:00:00Z')).toBe(1);
		expect(await sentAt('2026-03-11T04:15:00Z')).toBe(1);
		expect((await inbox(author))[0]?.text).toContain('hat Ihren Text freigegeben');
	});
});

describe('choosing what comes by mail', () => {
	const all = (cadence: 'each' | 'daily' | 'never') => Object.fromEntries(kinds.map((kind) => [kind, cadence]));

	test('holds from the next thing on, and for what still waits when it is unwanted', async () => {
		const reviewer = await reader('en', { role: 'reviewer', locale: 'en' });
		expect(await findMailChoice(reviewer)).toMatchObject({
			cadences: { 'review-asked': 'each', published: 'daily' },
			timeZone: 'UTC',
			hour: 7,
		});
		await submitted();
		await tellMembers();
		succeeded(await chooseMail(reviewer, { cadences: all('never'), timeZone: 'UTC', hour: 0 }));
		await submitted();
		await doJobs();
		expect(await inbox(reviewer)).toEqual([]);
		expect((await listNotifications(reviewer)).notifications).toHaveLength(2);
	});

	test('refuses hours, kinds and time zones that there are not', async () => {
		const given = { cadences: {}, timeZone: 'UTC', hour: 7 };
		for (const bad of [
			{ hour: 24 },
			{ hour: Number.NaN },
			{ timeZone: 'Mars/Olympus' },
			{ cadences: { coffee: 'each' } },
		])
			expect(await chooseMail(team.author, { ...given, ...bad } as typeof given)).toEqual({
				ok: false,
				reason: 'invalid',
			});
	});
});

/** A server that hangs up on everybody. */
async function refusing(): Promise<{ server: Server; port: number }> {
	const server = createServer((socket) => socket.destroy());
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	return { server, port: typeof address === 'object' && address ? address.port : 0 };
}
