import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { verifyArchive } from '../editions/verify-archive';
import type { Fault } from '../editions/verify-editions';
import { storedFiles } from '../files/stored-files';
import type { FileFault } from '../files/verify-files';
import { doJobs, mailbox } from '../following/testing';
import type { Member } from '../members/member';
import { findRows } from '../rows/desk';
import { markRows } from '../rows/mark-rows';
import { listSecondLooks } from '../second-looks/desk';
import { approveDraft } from '../statements/approve-draft';
import { correctEdition } from '../statements/correct-edition';
import { findDraft } from '../statements/desk-draft';
import { discardDraft } from '../statements/discard-draft';
import { publishEdition } from '../statements/publish-edition';
import { findStatement } from '../statements/published';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
import type { Text } from '../statements/text';
import { drafted, published, type Staff, someone, staff, succeeded, translated, words } from '../testing';
import { addToRelease } from './add-to-release';
import { findRelease, listAddable, listReleases } from './desk';
import { discardRelease } from './discard-release';
import { makeRelease } from './make-release';
import { publishDueReleases } from './publish-due-releases';
import { publishRelease } from './publish-release';
import { rollBackRelease } from './roll-back-release';
import { scheduleRelease, unscheduleRelease } from './schedule-release';
import { takeFromRelease } from './take-from-release';

let db: TestDatabase;
let team: Staff;
let mails: Awaited<ReturnType<typeof mailbox>>;

beforeAll(async () => {
	db = await testDatabase();
	mails = await mailbox();
	setEnv({ NOTIFY_AFTER_SECONDS: '0' });
	team = await staff();
});
afterAll(async () => {
	await mails.remove();
	await db.drop();
});

interface Draft {
	draftId: string;
	revisionId: string;
}

async function approved(writer: Member, { draftId, revisionId }: Draft): Promise<Draft> {
	succeeded(await submitDraft(writer, { draftId }));
	succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
	return { draftId, revisionId };
}

async function approvedOriginal(text = words('On water', 'The water is clean.')) {
	const draft = await drafted(team, text);
	return { ref: draft.ref, original: await approved(team.author, draft) };
}

async function approvedTranslation(ref: string, locale: Locale, text: Text): Promise<Draft> {
	const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale }));
	const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
	return approved(team.translator, { draftId, revisionId: saved.revisionId });
}

async function approvedCorrection(ref: string, locale: Locale, text: Text): Promise<Draft> {
	const writer = locale === 'en' ? team.author : team.translator;
	const { draftId, revisionId } = succeeded(await correctEdition(writer, { ref, locale }));
	const saved = succeeded(await saveDraft(writer, { draftId, baseRevisionId: revisionId, text }));
	return approved(writer, { draftId, revisionId: saved.revisionId });
}

async function releaseOf(...drafts: (Draft & { changeNote?: string })[]): Promise<string> {
	const { releaseId } = succeeded(await makeRelease(team.publisher, { name: 'The report' }));
	for (const { draftId, revisionId, changeNote } of drafts) {
		const change = changeNote ? { changeClass: 'factual' as const, changeNote } : {};
		succeeded(await addToRelease(team.publisher, { releaseId, draftId, revisionId, ...change }));
	}
	return releaseId;
}

const german = words('Über Wasser', 'Das Wasser ist sauber.');
const french = words('De l’eau', 'L’eau est propre.');
const editionsIn = async (id: string) =>
	(await findRelease(team.publisher, { id }))?.parts.map(({ locale, number }) => `${locale} ${number}`);
const liveIn = (ref: string, locale: Locale) => findStatement({ ref, locale });
const editionCount = () => deskDb().edition.count();

async function faultsOfEditions(): Promise<(Fault | FileFault)[]> {
	const faults: (Fault | FileFault)[] = [];
	await verifyArchive((fault) => faults.push(fault), storedFiles());
	return faults;
}

/** A new statement in three languages, approved and in one release. */
async function inThreeLanguages() {
	const { ref, original } = await approvedOriginal();
	const de = await approvedTranslation(ref, 'de', german);
	const fr = await approvedTranslation(ref, 'fr', french);
	return { ref, original, de, fr, releaseId: await releaseOf(fr, de, original) };
}

async function dueNow(releaseId: string): Promise<void> {
	await deskDb().$transaction(async (tx) => {
		await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`;
		await tx.$executeRaw`UPDATE release SET scheduled_for = now() - interval '1 second' WHERE id = ${releaseId}::uuid`;
	});
}

async function scheduled(releaseId: string, by = team.publisher): Promise<void> {
	const at = new Date(Date.now() + 3_600_000).toISOString();
	succeeded(await scheduleRelease(by, { releaseId, at, timeZone: 'Europe/Berlin' }));
	await dueNow(releaseId);
}

describe('a release', () => {
	test('publishes a new statement in several languages at once, the original first', async () => {
		const { ref, releaseId } = await inThreeLanguages();
		expect(await liveIn(ref, 'de')).toBeNull();
		const page = await findRelease(team.publisher, { id: releaseId });
		expect(page?.parts.map(({ locale, obstacle, number }) => [locale, obstacle, number])).toEqual([
			['en', null, 1],
			['de', null, 1],
			['fr', null, 1],
		]);
		const before = await deskDb().trailEntry.count();
		const { receipts } = succeeded(await publishRelease(team.publisher, { releaseId }));
		expect(receipts.map(({ locale, number }) => `${locale} ${number}`)).toEqual(['en 1', 'de 1', 'fr 1']);
		expect((await liveIn(ref, 'de'))?.edition.title).toBe('Über Wasser');
		expect((await liveIn(ref, 'de'))?.follows).toEqual({ locale: 'en', edition: 1 });
		expect((await liveIn(ref, 'fr'))?.behind).toBeNull();
		const entries = await deskDb().trailEntry.findMany({ orderBy: { seq: 'asc' }, skip: before });
		expect(entries.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
			`publish ${ref}.en`,
			`publish ${ref}.de`,
			`publish ${ref}.fr`,
			`publish-release release:${releaseId}`,
		]);
		expect(await findRelease(team.author, { id: releaseId })).toMatchObject({
			state: 'published',
			published: { by: team.publisher.name },
		});
		expect(await publishRelease(team.publisher, { releaseId })).toEqual({ ok: false, reason: 'wrong-state' });
		expect(await faultsOfEditions()).toEqual([]);
	});

	test('publishes corrections of several statements, and leaves other languages as they were', async () => {
		const [one, two] = [await published(team), await published(team)];
		await translated(team, one.ref, 'de', german);
		const untouched = await liveIn(one.ref, 'de');
		const releaseId = await releaseOf(
			{ ...(await approvedCorrection(one.ref, 'en', words('On water', 'The water is clear.'))), changeNote: 'Clear.' },
			{ ...(await approvedCorrection(two.ref, 'en', words('On water', 'The water is dirty.'))), changeNote: 'Dirty.' },
		);
		expect((await findRelease(team.publisher, { id: releaseId }))?.others).toContainEqual({
			ref: one.ref,
			locales: [{ locale: 'de', editions: 1 }],
		});
		succeeded(await publishRelease(team.publisher, { releaseId }));
		expect(await editionsIn(releaseId)).toEqual(['en 2', 'en 2']);
		expect((await liveIn(one.ref, 'de'))?.edition).toEqual(untouched?.edition);
	});

	test('publishes nothing when a translation has lost its approval, and says which', async () => {
		const { ref, de, releaseId } = await inThreeLanguages();
		const text = words('Über Wasser', 'Das Wasser ist rein.');
		succeeded(await saveDraft(team.translator, { draftId: de.draftId, baseRevisionId: de.revisionId, text }));
		const [editions, entries] = [await editionCount(), await deskDb().trailEntry.count()];
		expect(await publishRelease(team.publisher, { releaseId })).toEqual({
			ok: false,
			reason: 'stale',
			subject: `${ref}.de`,
		});
		expect([await editionCount(), await deskDb().trailEntry.count()]).toEqual([editions, entries]);
		expect(await liveIn(ref, 'en')).toBeNull();
		const page = await findRelease(team.publisher, { id: releaseId });
		expect(page?.parts.map(({ obstacle }) => obstacle)).toEqual([null, 'stale', null]);
		const newer = { draftId: de.draftId, revisionId: page?.parts[1]?.newerRevisionId ?? '' };
		succeeded(await addToRelease(team.publisher, { releaseId, ...newer }));
		expect(await publishRelease(team.publisher, { releaseId })).toMatchObject({ reason: 'not-approved' });
		await approved(team.translator, newer);
		succeeded(await publishRelease(team.publisher, { releaseId }));
		expect(await liveIn(ref, 'de')).not.toBeNull();
	});

	test('asks every guard of every part again', async () => {
		const { ref, fr, original, releaseId } = await inThreeLanguages();
		const english = await someone('publisher:en', 'publisher:de');
		expect(await publishRelease(english, { releaseId })).toEqual({
			ok: false,
			reason: 'not-allowed',
			subject: `${ref}.fr`,
		});
		const embargo = (until: string | null) =>
			deskDb().$transaction(async (tx) => {
				await tx.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'attempt', 'none', '{}')`;
				await tx.$executeRaw`UPDATE statement SET embargo_until = ${until}::timestamptz WHERE ref = ${ref}`;
			});
		await embargo('2099-01-01');
		expect(await publishRelease(team.publisher, { releaseId })).toMatchObject({ reason: 'embargoed' });
		await embargo(null);
		succeeded(await discardDraft(team.publisher, { draftId: fr.draftId }));
		expect(await publishRelease(team.publisher, { releaseId })).toMatchObject({
			reason: 'not-found',
			subject: `${ref}.fr`,
		});
		succeeded(await takeFromRelease(team.publisher, { releaseId, draftId: fr.draftId }));
		succeeded(await takeFromRelease(team.publisher, { releaseId, draftId: original.draftId }));
		expect(await publishRelease(team.publisher, { releaseId })).toMatchObject({
			reason: 'no-original',
			subject: `${ref}.de`,
		});
		const [row] = await deskDb().$queryRaw<{ live: number }[]>`
			SELECT count(v.live_edition_id)::int AS live FROM language_version v JOIN statement s ON s.id = v.statement_id WHERE s.ref = ${ref}`;
		expect(row?.live).toBe(0);
	});

	test('publishes nothing while the checks of one translation find something', async () => {
		const { ref, original } = await approvedOriginal(words('On water', 'There are 12 wells.'));
		const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
		const text = words('Über Wasser', 'Es gibt 12 Brunnen.');
		const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		succeeded(await submitDraft(team.translator, { draftId }));
		const wrong = words('Über Wasser', 'Es gibt 13 Brunnen.');
		const reviewed = succeeded(
			await saveDraft(await someone('reviewer'), { draftId, baseRevisionId: saved.revisionId, text: wrong }),
		);
		succeeded(await approveDraft(team.reviewer, { draftId, revisionId: reviewed.revisionId }));
		const releaseId = await releaseOf(original, { draftId, revisionId: reviewed.revisionId });
		expect(await publishRelease(team.publisher, { releaseId })).toEqual({
			ok: false,
			reason: 'checks-failed',
			subject: `${ref}.de`,
		});
		expect(await liveIn(ref, 'en')).toBeNull();
	});

	test('needs what has changed of each part that has an edition', async () => {
		const { ref } = await published(team);
		const correction = await approvedCorrection(ref, 'en', words('On water', 'The water is clear.'));
		const releaseId = await releaseOf(correction);
		expect(await publishRelease(team.publisher, { releaseId })).toMatchObject({ reason: 'change-class-needed' });
		const change = { changeClass: 'factual' as const, changeNote: 'Clear.' };
		succeeded(await addToRelease(team.publisher, { releaseId, ...correction, ...change }));
		succeeded(await publishRelease(team.publisher, { releaseId }));
		expect((await liveIn(ref, 'en'))?.edition.changeNote).toBe('Clear.');
	});
});

describe('putting a release together', () => {
	test('is for publishers, of drafts that they may publish and that are in no other', async () => {
		expect(await makeRelease(team.author, { name: 'Mine' })).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await makeRelease(team.publisher, { name: ' ' })).toEqual({ ok: false, reason: 'invalid' });
		const { ref, original } = await approvedOriginal();
		expect(await listAddable(team.publisher, { ref })).toMatchObject([{ ...original, ref, locale: 'en' }]);
		expect(await listAddable(await someone('publisher:de'), { ref })).toEqual([]);
		const releaseId = await releaseOf();
		const add = (member: Member, change: object = {}) => addToRelease(member, { releaseId, ...original, ...change });
		expect(await add(await someone('publisher:de'))).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await add(team.publisher, { revisionId: crypto.randomUUID() })).toEqual({ ok: false, reason: 'stale' });
		expect(await add(team.publisher, { draftId: crypto.randomUUID() })).toEqual({ ok: false, reason: 'not-found' });
		succeeded(await add(team.publisher));
		expect(await listAddable(team.publisher, { ref })).toEqual([]);
		const other = await releaseOf();
		expect(await add(team.publisher, { releaseId: other })).toEqual({ ok: false, reason: 'already-exists' });
		expect(await discardRelease(team.translator, { releaseId })).toEqual({ ok: false, reason: 'not-allowed' });
		succeeded(await discardRelease(team.publisher, { releaseId }));
		succeeded(await add(team.publisher, { releaseId: other }));
		expect(await publishRelease(team.publisher, { releaseId: await releaseOf() })).toMatchObject({
			reason: 'wrong-state',
		});
	});

	test('lists releases page by page, the newest first', async () => {
		const ids = [await releaseOf(), await releaseOf(), await releaseOf()].reverse();
		const first = await listReleases(team.author, { size: 2 });
		const second = await listReleases(team.author, { size: 2, after: first.next ?? '' });
		expect([...first.releases, ...second.releases].map(({ id }) => id).slice(0, 3)).toEqual(ids);
		expect(await listReleases(await someone())).toEqual({ releases: [], next: null });
	});
});

describe('a translation of an original that is not public', () => {
	test('follows its words, also those that change, and says when it does not', async () => {
		const { ref, original } = await approvedOriginal(words('On water', 'One.', 'Two.'));
		const translation = await approvedTranslation(ref, 'de', words('Über Wasser', 'Eins.', 'Zwei.'));
		expect((await findDraft(team.translator, translation))?.source).toMatchObject({ number: 0, newest: null });
		const text = words('On water', 'One.', 'Two and a half.');
		const draft = { draftId: original.draftId, baseRevisionId: original.revisionId };
		const { revisionId } = succeeded(await saveDraft(team.author, { ...draft, text }));
		const newer = await approved(team.author, { draftId: original.draftId, revisionId });
		const releaseId = await releaseOf(newer, translation);
		expect(await publishRelease(team.publisher, { releaseId })).toEqual({
			ok: false,
			reason: 'source-changed',
			subject: `${ref}.de`,
		});
		const rows = await findRows(team.translator, translation);
		expect(rows?.changed.map(({ key }) => key)).toEqual(['para2']);
		const sourceEditionId = rows?.sourceEditionId ?? '';
		const half = words('Über Wasser', 'Eins.', 'Zweieinhalb.');
		const { draftId } = translation;
		const saved = succeeded(
			await saveDraft(team.translator, { draftId, baseRevisionId: translation.revisionId, text: half }),
		);
		const said = { draftId, revisionId: saved.revisionId, state: 'done' as const, keys: ['para2'], sourceEditionId };
		succeeded(await markRows(team.translator, said));
		expect((await findRows(team.translator, translation))?.changed).toEqual([]);
		const again = await approved(team.translator, { draftId, revisionId: saved.revisionId });
		succeeded(await addToRelease(team.publisher, { releaseId, ...again }));
		succeeded(await publishRelease(team.publisher, { releaseId }));
		expect((await liveIn(ref, 'de'))?.follows).toEqual({ locale: 'en', edition: 1 });
		expect((await liveIn(ref, 'de'))?.behind).toBeNull();
	});

	test('goes on after its original was published alone, with the same words or with others', async () => {
		const same = await approvedOriginal();
		const first = await approvedTranslation(same.ref, 'de', german);
		succeeded(await publishEdition(team.publisher, same.original));
		succeeded(await publishEdition(team.publisher, first));
		expect((await liveIn(same.ref, 'de'))?.follows).toEqual({ locale: 'en', edition: 1 });
		const other = await approvedOriginal(words('On water', 'One.', 'Two.'));
		const second = await approvedTranslation(other.ref, 'de', words('Über Wasser', 'Eins.', 'Zwei.'));
		const { draftId, revisionId: baseRevisionId } = other.original;
		const text = words('On water', 'One.', 'Two and a half.');
		const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
		succeeded(await publishEdition(team.publisher, await approved(team.author, { draftId, revisionId })));
		expect(await publishEdition(team.publisher, second)).toEqual({ ok: false, reason: 'source-changed' });
		const rows = await findRows(team.translator, second);
		expect(rows?.changed.map(({ key }) => key)).toEqual(['para2']);
	});

	test('is not begun before the original is approved', async () => {
		const { ref } = await drafted(team);
		expect(await startTranslation(team.translator, { ref, locale: 'de' })).toEqual({
			ok: false,
			reason: 'no-original',
		});
	});
});

describe('a scheduled release', () => {
	test('is published at its moment, exactly once by two nodes at the same time', async () => {
		const { ref, releaseId } = await inThreeLanguages();
		await scheduled(releaseId);
		const both = await Promise.all([publishDueReleases(), publishDueReleases()]);
		const own = both.flat().filter((one) => one.releaseId === releaseId);
		expect(own.map(({ outcome }) => outcome).filter((outcome) => outcome === 'published')).toHaveLength(1);
		expect(own.every(({ outcome }) => outcome === 'published' || outcome === 'taken')).toBe(true);
		expect((await liveIn(ref, 'fr'))?.edition.number).toBe(1);
		const entries = await deskDb().trailEntry.findMany({ where: { subject: `release:${releaseId}` } });
		expect(entries.filter(({ act }) => act === 'publish-release')).toHaveLength(1);
		expect(await publishDueReleases()).toEqual([]);
	});

	test('that fails publishes nothing, says why, and mails who scheduled it, once', async () => {
		const { ref, de, releaseId } = await inThreeLanguages();
		await scheduled(releaseId);
		const text = words('Über Wasser', 'Das Wasser ist rein.');
		succeeded(await saveDraft(team.translator, { draftId: de.draftId, baseRevisionId: de.revisionId, text }));
		const editions = await editionCount();
		await Promise.all([publishDueReleases(), publishDueReleases()]);
		expect(await editionCount()).toBe(editions);
		expect(await findRelease(team.publisher, { id: releaseId })).toMatchObject({
			state: 'open',
			scheduled: null,
			failed: { subject: `${ref}.de`, reason: 'stale' },
		});
		await doJobs();
		const told = (await mails.read(team.publisher.email)).filter(({ text: said }) =>
			said?.includes('A release of yours was due'),
		);
		expect(told).toHaveLength(1);
		expect(told[0]?.text).toContain(`${ref}.de: The text has changed since you read it.`);
		expect(told[0]?.text).toContain(`/en/desk/releases/${releaseId}`);
		expect((await publishDueReleases()).filter((one) => one.releaseId === releaseId)).toEqual([]);
	});

	test('is refused in the past and while something stands in the way, and is taken off again', async () => {
		const { ref, releaseId, de } = await inThreeLanguages();
		const schedule = (at: string) => scheduleRelease(team.publisher, { releaseId, at, timeZone: 'UTC' });
		expect(await schedule('2001-01-01T00:00:00Z')).toEqual({ ok: false, reason: 'in-the-past' });
		succeeded(await schedule('2099-01-01T00:00:00Z'));
		const { draftId, revisionId } = de;
		expect(await addToRelease(team.publisher, { releaseId, draftId, revisionId })).toEqual({
			ok: false,
			reason: 'wrong-state',
		});
		expect(await unscheduleRelease(await someone('publisher:en'), { releaseId })).toEqual({
			ok: false,
			reason: 'not-allowed',
		});
		succeeded(await unscheduleRelease(team.publisher, { releaseId }));
		const text = words('Über Wasser', 'Das Wasser ist rein.');
		succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
		expect(await schedule('2099-01-01T00:00:00Z')).toEqual({ ok: false, reason: 'stale', subject: `${ref}.de` });
	});
});

describe('rolling a release back', () => {
	const reasons = { en: 'Sent too early.', de: 'Zu früh gesendet.', fr: 'Envoyé trop tôt.' };
	const back = (releaseId: string, member = team.publisher, given: Partial<typeof reasons> = reasons) =>
		rollBackRelease(member, { releaseId, reasons: given, changeClass: 'factual' });

	test('withdraws what it made public, and restores by a new edition what it changed', async () => {
		const old = await published(team);
		await translated(team, old.ref, 'de', german);
		const { ref, original } = await approvedOriginal();
		const de = await approvedTranslation(ref, 'de', german);
		const english = await approvedCorrection(old.ref, 'en', words('On sea water', 'The water is salty.'));
		const added = await approvedTranslation(old.ref, 'fr', french);
		const releaseId = await releaseOf(original, de, { ...english, changeNote: 'Salty.' }, added);
		succeeded(await publishRelease(team.publisher, { releaseId }));
		const slug = (await liveIn(old.ref, 'en'))?.edition.slug;
		expect(slug).toBe('on-sea-water');
		const untouched = await liveIn(old.ref, 'de');
		succeeded(await back(releaseId));

		expect((await liveIn(ref, 'en'))?.withdrawal).toMatchObject({ kind: 'withdrawn', reason: { text: reasons.en } });
		expect((await liveIn(ref, 'de'))?.withdrawal).toMatchObject({ reason: { text: reasons.de } });
		const restored = await liveIn(old.ref, 'en');
		expect(restored?.edition).toMatchObject({ number: 3, title: 'On water', slug: 'on-water', changeNote: reasons.en });
		expect(restored?.edition.blocks).toMatchObject([{ key: 'para1', text: 'The water is clean.' }]);
		const notice = await liveIn(old.ref, 'fr');
		expect(notice?.edition).toMatchObject({ number: 2, title: 'De l’eau' });
		expect(notice?.edition.blocks).toMatchObject([{ type: 'note', text: reasons.fr }]);
		expect((await liveIn(old.ref, 'de'))?.edition).toEqual(untouched?.edition);
		const { waiting } = await listSecondLooks(team.reviewer, { ref: old.ref });
		expect(waiting.map(({ locale, number }) => `${locale} ${number}`).sort()).toEqual(['en 3', 'fr 2']);
		expect(await faultsOfEditions()).toEqual([]);
		const acts = await deskDb().trailEntry.findMany({ orderBy: { seq: 'desc' }, take: 4 });
		expect(acts.map(({ act }) => act).sort()).toEqual(['roll-back', 'roll-back', 'roll-back-release', 'withdraw']);
		expect(await findRelease(team.author, { id: releaseId })).toMatchObject({ state: 'rolled-back' });
		expect(await back(releaseId)).toEqual({ ok: false, reason: 'wrong-state' });
	});

	test('does nothing when one part was published anew since, or a reason or a grant is missing', async () => {
		const [one, two] = [await published(team), await published(team)];
		const change = (ref: string) => approvedCorrection(ref, 'en', words('On water', `The water of ${ref} is clear.`));
		const releaseId = await releaseOf(
			{ ...(await change(one.ref)), changeNote: 'Clear.' },
			{ ...(await change(two.ref)), changeNote: 'Clear.' },
		);
		expect(await back(releaseId)).toEqual({ ok: false, reason: 'wrong-state' });
		succeeded(await publishRelease(team.publisher, { releaseId }));
		expect(await back(releaseId, team.publisher, { de: 'Warum?' })).toMatchObject({ reason: 'reason-needed' });
		expect(await back(releaseId, team.publisher, {})).toEqual({ ok: false, reason: 'reason-needed' });
		expect(await back(releaseId, await someone('publisher'))).toMatchObject({ reason: 'not-allowed' });
		const [last] = [one.ref, two.ref].sort().reverse();
		const newer = await approvedCorrection(last ?? '', 'en', words('On water', 'The water is clearer.'));
		const note = { changeClass: 'factual', changeNote: 'Clearer.' } as const;
		succeeded(await publishEdition(team.publisher, { ...newer, ...note }));
		const [editions, entries] = [await editionCount(), await deskDb().trailEntry.count()];
		expect(await back(releaseId)).toEqual({ ok: false, reason: 'newer-edition', subject: `${last}.en` });
		expect([await editionCount(), await deskDb().trailEntry.count()]).toEqual([editions, entries]);
	});

	test('leaves an open correction where it is', async () => {
		const { ref } = await published(team);
		const correction = await approvedCorrection(ref, 'en', words('On water', 'The water is clear.'));
		const releaseId = await releaseOf({ ...correction, changeNote: 'Clear.' });
		succeeded(await publishRelease(team.publisher, { releaseId }));
		const open = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		succeeded(await back(releaseId));
		expect((await liveIn(ref, 'en'))?.edition.blocks).toMatchObject([{ text: 'The water is clean.' }]);
		expect((await findDraft(team.author, open))?.headRevisionId).toBe(open.revisionId);
	});

	test('and publishing are acts that the database keeps', async () => {
		const { releaseId } = await inThreeLanguages();
		succeeded(await publishRelease(team.publisher, { releaseId }));
		await expect(deskDb().$executeRaw`DELETE FROM release WHERE id = ${releaseId}::uuid`).rejects.toThrow(/kept/);
		await expect(
			deskDb().$executeRaw`UPDATE release_part SET change_note = '' WHERE release_id = ${releaseId}::uuid`,
		).rejects.toThrow(/keeps its parts/);
	});
});
