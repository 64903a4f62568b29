import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { testDatabase } from '@/platform/testing';
import { doJobs, mailbox } from '../following/testing';
import { approveDraft } from '../statements/approve-draft';
import { submitDraft } from '../statements/submit-draft';
import { drafted, someone, staff, succeeded } from '../testing';
import { acceptInvitation } from './accept-invitation';
import { resendInvitation, revokeInvitation } from './change-invitation';
import { deactivateMember } from './deactivate-member';
import { findMemberByEmail } from './desk';
import { findInvitation } from './find-invitation';
import { inviteMember } from './invite-member';
import { listInvitations } from './list-members';
import type { Grant, Member } from './member';

const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA';
let database: Awaited<ReturnType<typeof testDatabase>>;
let mails: Awaited<ReturnType<typeof mailbox>>;
let ada: Member;

beforeAll(async () => {
	database = await testDatabase();
	mails = await mailbox();
	ada = await someone('admin');
});
afterAll(async () => {
	await mails.remove();
	await database.drop();
});

let count = 0;

async function invited(by = ada, grants: Grant[] = [{ role: 'translator', locale: 'ru' }]) {
	count += 1;
	const email = `carl-${count}@example.org`;
	const outcome = await inviteMember(by, { name: 'Carl', email: email.toUpperCase(), locale: 'ru', grants });
	const { invitationId } = succeeded(outcome);
	await doJobs();
	return { email, invitationId, token: await tokenTo(email), trail: () => acts(invitationId) };
}

/** The secret of the newest mail. */
async function tokenTo(email: string): Promise<string> {
	const mail = (await mails.read(email)).at(-1);
	return /\/sign-in\/join\/([\w-]{43})\b/.exec(mail?.text ?? '')?.[1] ?? '';
}

async function acts(invitationId: string): Promise<string[]> {
	const entries = await deskDb().trailEntry.findMany({
		where: { subject: `invitation:${invitationId}` },
		orderBy: { seq: 'asc' },
	});
	return entries.map(({ act }) => act);
}

const accept = (token: string) => acceptInvitation({ token, name: 'Carl K.', locale: 'de', passwordHash });

describe('an invitation', () => {
	test('goes out in the language of its mail and makes one member, once', async () => {
		const { email, token, trail, invitationId } = await invited();
		const [mail] = await mails.read(email);
		expect(mail?.subject).toMatch(/^Приглашение в редакцию/);
		expect(await findInvitation({ token })).toMatchObject({ email, name: 'Carl', invitedBy: ada.name });
		expect(await listInvitations(ada)).toContainEqual(expect.objectContaining({ id: invitationId }));
		succeeded(await accept(token));
		expect(await findMemberByEmail(email)).toMatchObject({
			name: 'Carl K.',
			locale: 'de',
			grants: [{ role: 'translator', locale: 'ru' }],
		});
		expect(await accept(token)).toEqual({ ok: false, reason: 'not-found' });
		expect(await findInvitation({ token })).toBeNull();
		expect(await trail()).toEqual(['invite']);
		const joined = await deskDb().trailEntry.findMany({
			where: { act: 'accept-invitation', detail: { contains: invitationId } },
		});
		expect(joined).toHaveLength(1);
		expect(joined[0]?.detail).not.toContain('example.org');
	});

	test('is held by a hash only', async () => {
		const { token, invitationId } = await invited();
		const rows = await deskDb().$queryRaw<{ row: string }[]>`
			SELECT to_jsonb(i)::text AS row FROM invitation i WHERE id = ${invitationId}::uuid`;
		expect(token).toHaveLength(43);
		expect(rows[0]?.row).not.toContain(token);
	});

	test('that is sent again has another link, and the one before opens nothing', async () => {
		const { email, token, invitationId, trail } = await invited();
		succeeded(await resendInvitation(ada, { invitationId }));
		await doJobs();
		const second = await tokenTo(email);
		expect(second).not.toBe(token);
		expect(await findInvitation({ token })).toBeNull();
		succeeded(await accept(second));
		expect(await resendInvitation(ada, { invitationId })).toEqual({ ok: false, reason: 'not-found' });
		expect(await trail()).toEqual(['invite', 'resend-invitation']);
	});

	test('that is taken back opens nothing', async () => {
		const { token, invitationId, trail, email } = await invited();
		succeeded(await revokeInvitation(ada, { invitationId }));
		expect(await accept(token)).toEqual({ ok: false, reason: 'not-found' });
		expect(await revokeInvitation(ada, { invitationId })).toEqual({ ok: false, reason: 'not-found' });
		expect(await trail()).toEqual(['invite', 'revoke-invitation']);
		succeeded(
			await inviteMember(ada, { name: 'Carl', email, locale: 'de', grants: [{ role: 'author', locale: '*' }] }),
		);
	});

	test('that is too old opens nothing, until it is sent again', async () => {
		const { token, invitationId, email } = await invited();
		await deskDb().$transaction(async (tx) => {
			await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'wait', 'none', '{}')`;
			await tx.$executeRaw`UPDATE invitation SET expires_at = now() WHERE id = ${invitationId}::uuid`;
		});
		expect(await accept(token)).toEqual({ ok: false, reason: 'not-found' });
		succeeded(await resendInvitation(ada, { invitationId }));
		await doJobs();
		succeeded(await accept(await tokenTo(email)));
	});

	test('falls with the admin who wrote it', async () => {
		const other = await someone('admin');
		const { token } = await invited(other);
		await deskDb().account.create({ data: { userId: ada.id, accountId: ada.id, providerId: 'credential' } });
		succeeded(await deactivateMember(ada, { memberId: other.id }));
		expect(await accept(token)).toEqual({ ok: false, reason: 'not-found' });
	});

	test('is written by admins, to new addresses, and offers something', async () => {
		const { email } = await invited();
		const publisher = await someone('publisher', 'force-publisher');
		const one: Grant[] = [{ role: 'reviewer', locale: '*' }];
		const invite = (by: Member, to: string, grants = one) =>
			inviteMember(by, { name: 'X', email: to, locale: 'de', grants });
		expect(await invite(publisher, 'new@example.org')).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await invite(ada, ada.email)).toEqual({ ok: false, reason: 'already-member' });
		expect(await invite(ada, email)).toEqual({ ok: false, reason: 'already-member' });
		expect(await invite(ada, 'new@example.org', [])).toEqual({ ok: false, reason: 'invalid' });
		expect(await invite(ada, 'no address')).toEqual({ ok: false, reason: 'invalid' });
		for (const verb of [resendInvitation, revokeInvitation]) {
			const [open] = await listInvitations(ada);
			expect(await verb(publisher, { invitationId: open?.id ?? '' })).toEqual({ ok: false, reason: 'not-allowed' });
			expect(await verb(ada, { invitationId: 'x' })).toEqual({ ok: false, reason: 'invalid' });
		}
	});

	test('does not change its offer in the database', async () => {
		const { invitationId } = await invited();
		const widen = deskDb().$executeRaw`
			UPDATE invitation SET grants = '[{"role": "admin", "locale": "*"}]' WHERE id = ${invitationId}::uuid`;
		await expect(widen).rejects.toThrow(/offers what it offered/);
	});
});

test('an admin does not approve what they wrote, whatever else they hold', async () => {
	const team = await staff();
	const author = await someone('author', 'reviewer', 'publisher', 'force-publisher', 'admin');
	const { draftId, revisionId } = await drafted({ ...team, author });
	succeeded(await submitDraft(author, { draftId }));
	expect(await approveDraft(author, { draftId, revisionId })).toEqual({ ok: false, reason: 'own-text' });
	const admin = await someone('admin');
	expect(await approveDraft(admin, { draftId, revisionId })).toEqual({ ok: false, reason: 'not-allowed' });
});
