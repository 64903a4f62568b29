import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { doJobs, mailbox } from '../following/testing';
import { tokenOf } from '../mailed-token';
import { deactivateMember } from '../members/deactivate-member';
import { discardDraft } from '../statements/discard-draft';
import { findStatement } from '../statements/published';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import { drafted, published, type Staff, someone, staff, succeeded, throughReview, words } from '../testing';
import { listPreviewLinks } from './desk';
import { findPreview, findPreviewAtDesk } from './find-preview';
import { countOpening, findPreviewLink } from './find-preview-link';
import { type MakePreviewLinkInput, makePreviewLink } from './make-preview-link';
import { revokePreviewLink } from './revoke-preview-link';

let db: TestDatabase;
let team: Staff;
let mails: Awaited<ReturnType<typeof mailbox>>;

beforeAll(async () => {
	db = await testDatabase();
	mails = await mailbox();
	team = await staff();
});
afterAll(async () => {
	await mails.remove();
	await db.drop();
});

const offer = (draftId: string, more: Partial<MakePreviewLinkInput> = {}): MakePreviewLinkInput => ({
	draftId,
	recipient: 'Dr. Weiss',
	locale: 'de',
	...more,
});

async function linked(more: Partial<MakePreviewLinkInput> = {}) {
	const draft = await drafted(team, words('On salt', 'Salt is white.'));
	return { ...draft, ...succeeded(await makePreviewLink(team.author, offer(draft.draftId, more))) };
}

const change = async (draft: { draftId: string; revisionId: string }) =>
	succeeded(
		await saveDraft(team.author, {
			draftId: draft.draftId,
			baseRevisionId: draft.revisionId,
			text: words('On salt', 'Salt is grey.'),
		}),
	);

const wordsOf = async (token: string) =>
	(await findPreview({ token, version: 'en' }))?.statement.edition.blocks.map((block) => 'text' in block && block.text);
const endOf = async (token: string) => {
	const found = await findPreviewLink({ token, version: 'en' });
	return found && !found.isOpen ? found : null;
};

describe('making a preview link', () => {
	test('is for who writes, reviews or publishes that language, for at most thirty days', async () => {
		const { draftId } = await drafted(team);
		for (const role of ['author:en', 'reviewer:en', 'publisher:en'] as const) {
			succeeded(await makePreviewLink(await someone(role), offer(draftId)));
		}
		for (const role of ['author:de', 'translator', 'admin', 'force-publisher'] as const) {
			expect(await makePreviewLink(await someone(role), offer(draftId)), role).toMatchObject({ reason: 'not-allowed' });
		}
		const refused = async (more: Partial<MakePreviewLinkInput>) =>
			(await makePreviewLink(team.author, offer(draftId, more))) as { reason: string };
		expect(await refused({ days: 31 })).toMatchObject({ reason: 'invalid' });
		expect(await refused({ recipient: ' ' })).toMatchObject({ reason: 'invalid' });
		expect(await refused({ email: 'nobody' })).toMatchObject({ reason: 'invalid' });
		expect(await refused({ draftId: crypto.randomUUID() })).toMatchObject({ reason: 'not-found' });
	});

	test('keeps no secret and no address, and leaves one entry without the name', async () => {
		const { ref, linkId, token } = await linked({ email: 'weiss@example.org' });
		expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
		const rows = JSON.stringify(await deskDb().previewLink.findMany());
		expect(rows).not.toContain(token);
		expect(rows).not.toContain('weiss@');
		const entries = await deskDb().trailEntry.findMany({ where: { act: 'make-preview-link', subject: `${ref}.en` } });
		expect(entries).toHaveLength(1);
		expect(entries[0]?.detail).toContain(linkId);
		expect(entries[0]?.detail).not.toMatch(/Weiss|weiss/);
		await doJobs();
		const sent = await mails.read('weiss@example.org');
		expect(sent.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Ein Entwurf zur Ansicht/)]);
		expect(sent[0]?.text).toContain(`/en/preview/${token}`);
		expect(sent[0]?.text).not.toContain('On salt');
	});

	test('of a text under embargo is its publishers’ alone', async () => {
		const { ref, draftId } = await drafted(team);
		const { token } = succeeded(await makePreviewLink(team.author, offer(draftId)));
		await deskDb().$transaction([
			deskDb().$executeRaw`UPDATE statement SET embargo_until = now() + interval '2 days' WHERE ref = ${ref}`,
			deskDb()
				.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'embargo', ${ref}, '{}')`,
		]);
		expect(await endOf(token)).toMatchObject({ why: 'barred' });
		expect(await makePreviewLink(team.author, offer(draftId))).toMatchObject({ reason: 'embargoed' });
		const { token: allowed } = succeeded(await makePreviewLink(team.publisher, offer(draftId)));
		expect((await findPreview({ token: allowed, version: 'en' }))?.embargoUntil).toBeInstanceOf(Date);
	});
});

describe('a preview link', () => {
	test('opens one draft in its language, pinned or as it is now, and nothing by another secret', async () => {
		const draft = await linked();
		const newest = succeeded(await makePreviewLink(team.author, offer(draft.draftId, { shows: 'newest' })));
		await change(draft);
		expect(await wordsOf(draft.token)).toEqual(['Salt is white.']);
		expect(await findPreview({ token: draft.token, version: 'en' })).toMatchObject({
			isPinned: true,
			isOutdated: true,
			recipient: 'Dr. Weiss',
			locale: 'de',
		});
		expect(await wordsOf(newest.token)).toEqual(['Salt is grey.']);
		expect(await findPreviewLink({ token: draft.token, version: 'de' })).toBeNull();
		expect(await findPreviewLink({ token: tokenOf('preview', draft.draftId), version: 'en' })).toBeNull();
		expect(await findPreviewLink({ token: `${draft.token}x`, version: 'en' })).toBeNull();
	});

	test('is counted, revoked once, and tells members how it stands', async () => {
		const { ref, linkId, token } = await linked();
		await countOpening({ token });
		await countOpening({ token });
		const [link] = (await listPreviewLinks(team.author, { ref })).links;
		expect(link).toMatchObject({ timesOpened: 2, end: null, token, mayRevoke: true });
		expect(link?.lastOpenedAt).toBeInstanceOf(Date);
		const other = await someone('reviewer:en');
		expect((await listPreviewLinks(other, { ref })).links).toMatchObject([{ token: null, mayRevoke: true }]);
		const stranger = await someone('translator');
		expect((await listPreviewLinks(stranger, { ref })).links).toMatchObject([{ token: null, mayRevoke: false }]);
		expect((await listPreviewLinks({ ...stranger, grants: [] }, { ref })).links).toEqual([]);
		expect(await revokePreviewLink(stranger, { linkId })).toMatchObject({ reason: 'not-allowed' });
		succeeded(await revokePreviewLink(other, { linkId }));
		expect(await revokePreviewLink(other, { linkId })).toMatchObject({ reason: 'already-done' });
		expect(await endOf(token)).toMatchObject({ why: 'revoked', publicAt: null });
		expect(await findPreview({ token, version: 'en' })).toBeNull();
		expect(await deskDb().trailEntry.count({ where: { act: 'revoke-preview-link', subject: `${ref}.en` } })).toBe(1);
	});

	test('ends with its draft: published it leads to the page, discarded nowhere', async () => {
		const draft = await linked();
		await throughReview(team, draft);
		expect(await endOf(draft.token)).toMatchObject({ why: 'published', publicAt: { ref: draft.ref, slug: 'on-salt' } });
		const second = await someone('publisher');
		succeeded(await requestRemoval(team.publisher, { ref: draft.ref, reasons: { en: 'A mistake.' } }));
		succeeded(await removeStatement(second, { ref: draft.ref }));
		expect(await endOf(draft.token)).toMatchObject({ why: 'published', publicAt: null });
		const other = await linked();
		succeeded(await discardDraft(team.author, { draftId: other.draftId }));
		expect(await endOf(other.token)).toMatchObject({ why: 'discarded', publicAt: null });
	});

	test('ends in time, and when who made it may show the draft no more', async () => {
		const draft = await drafted(team);
		const maker = await someone('reviewer');
		const { token } = succeeded(await makePreviewLink(maker, offer(draft.draftId)));
		succeeded(await deactivateMember(await someone('admin'), { memberId: maker.id }));
		expect(await endOf(token)).toMatchObject({ why: 'barred' });
		const { token: late, linkId } = succeeded(await makePreviewLink(team.author, offer(draft.draftId, { days: 1 })));
		expect(await endOf(late)).toBeNull();
		await deskDb().$transaction([
			deskDb().$executeRaw`ALTER TABLE preview_link DISABLE TRIGGER preview_link_keeps_terms`,
			deskDb().$executeRaw`UPDATE preview_link SET made_at = made_at - interval '2 days',
				expires_at = expires_at - interval '2 days' WHERE id = ${linkId}::uuid`,
			deskDb().$executeRaw`ALTER TABLE preview_link ENABLE TRIGGER preview_link_keeps_terms`,
		]);
		expect(await endOf(late)).toMatchObject({ why: 'expired' });
	});

	test('keeps its terms, whoever writes to the database, and the public’s role sees none', async () => {
		const { linkId } = await linked();
		const breaking = (set: string) =>
			deskDb().$executeRawUnsafe(`UPDATE preview_link SET ${set} WHERE id = '${linkId}'::uuid`);
		await expect(breaking("expires_at = expires_at + interval '1 day'")).rejects.toThrow(/counted and revoked/);
		await expect(breaking("recipient = 'X'")).rejects.toThrow(/counted and revoked/);
		await expect(breaking('revoked_at = now(), revoked_by = made_by')).rejects.toThrow(/no trail entry/);
		await expect(deskDb().$executeRaw`DELETE FROM preview_link WHERE id = ${linkId}::uuid`).rejects.toThrow();
		await expect(db.reader.$queryRaw`SELECT FROM public.preview_link`).rejects.toThrow(/permission denied/);
	});
});

describe('a draft’s preview at the desk', () => {
	test('is every member’s who may enter, and nobody’s without a draft', async () => {
		const { ref, draftId, revisionId } = await drafted(team);
		const asked = { ref, version: 'en' as const };
		expect((await findPreviewAtDesk(team.translator, asked))?.statement.edition.title).toBe('On water');
		expect(await findPreviewAtDesk({ ...team.author, grants: [] }, asked)).toBeNull();
		await throughReview(team, { draftId, revisionId });
		expect(await findPreviewAtDesk(team.author, asked)).toBeNull();
	});

	test('says which edition it follows and where the text is behind, as the public page will', async () => {
		const { ref } = await published(team, words('On tea', 'Tea is green.', 'It is warm.'));
		const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale: 'fr' }));
		const text = words('Du thé', 'Le thé est vert.', 'Il est chaud.');
		const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		const preview = await findPreviewAtDesk(team.translator, { ref, version: 'fr' });
		expect(preview?.statement.versions.map(({ locale }) => locale)).toEqual(['en', 'fr']);
		await throughReview(team, { draftId, revisionId: saved.revisionId }, {}, team.translator);
		const page = await findStatement({ ref, locale: 'fr' });
		const dateless = (statement: typeof page | undefined) => ({ ...statement, edition: null, versions: null });
		expect(dateless(preview?.statement)).toEqual(dateless(page));
	});
});
