import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { storage } from '@/platform/storage/storage';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { findFindings } from '../checks/desk';
import { waiveFindings } from '../checks/waive-findings';
import { deactivateMember } from '../members/deactivate-member';
import type { Member } from '../members/member';
import { revokeGrant } from '../members/revoke-grant';
import { findPreviewFile } from '../previews/find-preview-file';
import { makePreviewLink } from '../previews/make-preview-link';
import { revokePreviewLink } from '../previews/revoke-preview-link';
import { correctEdition } from '../statements/correct-edition';
import { discardDraft } from '../statements/discard-draft';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { startTranslation } from '../statements/start-translation';
import { submitDraft } from '../statements/submit-draft';
import { type Segment, segmentsOf, type Text } from '../statements/text';
import { textOf } from '../statements/text-of';
import { restoreStatement, withdrawStatement } from '../statements/withdraw-statement';
import { drafted, published, type Staff, someone, staff, succeeded, throughReview, words } from '../testing';
import { findFile } from './desk';
import { keepFile } from './keep-file';
import { openFile } from './open-file';
import { findPublishedFile } from './published';
import { storedName } from './stored-name';
import { captions, drawnPicture, figureOf, kept, recording } from './testing';

let db: TestDatabase;
let team: Staff;
let second: Member;
let owner: pg.Client;
let reader: pg.Client;
let folder: Temporary;

beforeAll(async () => {
	db = await testDatabase();
	folder = await makeTemporary('files');
	setEnv({ DATA_DIR: folder.path('data'), AUTH_SECRET: 'only for this test, thirty-two letters' });
	team = await staff();
	second = await someone('publisher');
	[owner, reader] = [db.url, db.readerUrl].map((connectionString) => new pg.Client({ connectionString })) as [
		pg.Client,
		pg.Client,
	];
	await Promise.all([owner.connect(), reader.connect()]);
});
afterAll(async () => {
	await Promise.all([owner.end(), reader.end()]);
	await db.drop();
	await folder.remove();
});

const withFigure = (figure: Segment, title = 'On water'): Text => {
	const text = words(title, 'The water is clean.');
	return { ...text, blocks: [...text.blocks, figure] };
};

/** A draft whose text shows a picture. */
async function illustrated(more: Parameters<typeof figureOf>[1] = {}) {
	const draft = await drafted(team);
	const file = await kept(team.author, draft.draftId, await drawnPicture());
	const text = withFigure(figureOf(file, more));
	const { draftId, revisionId: baseRevisionId } = draft;
	const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
	return { ...draft, revisionId, file, text };
}

describe('keeping a file', () => {
	test('keeps its bytes, makes sizes of a picture and leaves one trail entry', async () => {
		const { draftId, ref } = await drafted(team);
		const bytes = await drawnPicture();
		const before = await deskDb().trailEntry.count();
		const file = await kept(team.author, draftId, bytes, 'Der See / am Morgen.JPEG');
		expect(file).toMatchObject({
			media: 'image/png',
			name: 'am-Morgen.png',
			bytes: bytes.length,
			width: 1000,
			height: 500,
		});
		expect(await buffer(await storage().read(storedName(file.hash, 'original')))).toEqual(bytes);
		for (const [name, width] of [
			['480.webp', 480],
			['960.jpg', 960],
			['1000.webp', 1000],
		] as const) {
			const size = await buffer(await storage().read(storedName(file.hash, name)));
			expect((await sharp(size).metadata()).width, name).toBe(width);
		}
		expect(await deskDb().trailEntry.count()).toBe(before + 1);
		const entry = await deskDb().trailEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } });
		expect(entry).toMatchObject({ act: 'keep-file', subject: `${ref}.en`, actor: team.author.id });
		expect(await kept(team.author, draftId, bytes, 'again.png')).toEqual(file);
		expect(await deskDb().trailEntry.count()).toBe(before + 1);
	});

	test('shows a picture the right way up, without where it was taken', async () => {
		const { draftId } = await drafted(team);
		const taken = await sharp(await drawnPicture({ width: 800, height: 600 }))
			.jpeg()
			.withExif({ IFD0: { Model: 'Camera of ours' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 15/1 0/1' } })
			.withMetadata({ orientation: 6 })
			.toBuffer();
		expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Camera of ours');
		const file = await kept(team.author, draftId, taken, 'taken.jpg');
		expect(file).toMatchObject({ width: 600, height: 800 });
		const shown = await buffer(await storage().read(storedName(file.hash, '600.jpg')));
		const seen = await sharp(shown).metadata();
		expect(seen).toMatchObject({ width: 600, height: 800 });
		expect(seen).not.toHaveProperty('exif');
	});

	test('refuses what it does not take, what is broken and what is too large', async () => {
		const { draftId } = await drafted(team);
		const offer = async (bytes: Buffer, name = 'file.png') => {
			const outcome = await keepFile(team.author, { draftId, name }, Readable.from([bytes]));
			return outcome.ok ? outcome.file.media : outcome.reason;
		};
		expect(await offer(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.svg')).toBe('file-type');
		expect(await offer(Buffer.from('<html></html>'), 'page.png')).toBe('file-type');
		expect(await offer(Buffer.alloc(0))).toBe('file-broken');
		expect(await offer((await drawnPicture()).subarray(0, 60))).toBe('file-broken');
		expect(await offer(Buffer.concat([captions(), Buffer.alloc(1_000_000, ' ')]), 'words.vtt')).toBe('file-too-large');
		expect(await offer(Buffer.from('%PDF-1.7\n'), 'report.exe')).toBe('application/pdf');
		expect(await offer(captions(), 'words.txt')).toBe('text/vtt');
		expect(await offer(recording(), 'speech.bin')).toBe('audio/mpeg');
	});

	test('refuses who may not write in the draft, and a draft that is not there', async () => {
		const { draftId } = await drafted(team);
		const offer = (member: Member, id = draftId) =>
			keepFile(member, { draftId: id, name: 'words.vtt' }, Readable.from([captions()]));
		const before = await deskDb().file.count();
		for (const member of [team.translator, team.publisher, await someone(), await someone('author:de')])
			expect(await offer(member)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await offer(team.author, crypto.randomUUID())).toEqual({ ok: false, reason: 'not-found' });
		expect(await offer(team.author, 'none')).toEqual({ ok: false, reason: 'invalid' });
		expect(await deskDb().file.count()).toBe(before);
		expect(await offer(team.reviewer)).toMatchObject({ ok: true });
	});

	test('refuses what was lawful when it began to come and is not any more', async () => {
		const { draftId } = await drafted(team);
		const bytes = captions();
		const offer = (member: Member, meanwhile: () => Promise<unknown>) => {
			async function* coming() {
				await meanwhile();
				yield bytes;
			}
			return keepFile(member, { draftId, name: 'words.vtt' }, coming());
		};
		const before = await deskDb().file.count();
		const [admin, granted, active] = [await someone('admin'), await someone('author'), await someone('author')];
		const grant = { role: 'author', locale: '*' } as const;
		const revoke = () => revokeGrant(admin, { memberId: granted.id, grant });
		expect(await offer(granted, revoke)).toEqual({ ok: false, reason: 'not-allowed' });
		const deactivate = () => deactivateMember(admin, { memberId: active.id });
		expect(await offer(active, deactivate)).toEqual({ ok: false, reason: 'not-allowed' });
		expect(await offer(team.author, () => discardDraft(team.author, { draftId }))).toEqual({
			ok: false,
			reason: 'not-found',
		});
		expect(await deskDb().file.count()).toBe(before);
	});
});

describe('a file in a text', () => {
	test('is one that the archive has, described as it is', async () => {
		const { draftId, revisionId, file } = await illustrated();
		const save = (text: Text) => saveDraft(team.author, { draftId, baseRevisionId: revisionId, text });
		const unknown = { ...file, hash: 'a'.repeat(64) };
		const renamed = { ...file, name: 'other.png' };
		for (const other of [unknown, renamed])
			expect(await save(withFigure(figureOf(other)))).toEqual({ ok: false, reason: 'unknown-file' });
		expect(await save(withFigure({ ...figureOf(file), figure: undefined }))).toEqual({ ok: false, reason: 'invalid' });
		const spoken = figureOf(file, { decorative: true });
		expect(await save(withFigure(spoken))).toEqual({ ok: false, reason: 'invalid' });
	});

	test('is bound by the database, too', async () => {
		const { file, revisionId } = await illustrated();
		await expect(owner.query(`UPDATE file SET name = 'x.png' WHERE hash = '${file.hash}'`)).rejects.toThrow(
			/immutable/,
		);
		await expect(owner.query(`DELETE FROM file WHERE hash = '${file.hash}'`)).rejects.toThrow(/immutable/);
		const insert = (sizes: string) =>
			owner.query(`INSERT INTO file (hash, media, name, bytes, width, height, uploaded_by)
				VALUES (repeat('d', 64), 'image/jpeg', 'x.jpg', 1, ${sizes}, '${team.author.id}')`);
		for (const sizes of ['NULL, NULL', '5, NULL', '0, 0'])
			await expect(insert(sizes), sizes).rejects.toThrow(/file_measured/);
		await expect(
			owner.query(`INSERT INTO revision (id, draft_id, language_version_id, title, blocks, hash, author_id, parent_id)
				SELECT gen_random_uuid(), draft_id, language_version_id, title, replace(blocks::text, '${file.hash}', repeat('b', 64))::jsonb,
					repeat('c', 64), author_id, id FROM revision WHERE id = '${revisionId}'`),
		).rejects.toThrow(/does not have/);
	});

	test('needs words in its place before review, unless the picture says nothing', async () => {
		const silent = await illustrated({ alt: ' ' });
		expect(await submitDraft(team.author, silent)).toEqual({ ok: false, reason: 'alt-missing' });
		const decorative = await illustrated({ alt: '', decorative: true });
		expect(await submitDraft(team.author, decorative)).toMatchObject({ ok: true });
	});

	test('a recording without captions is answered for, in originals too', async () => {
		const draft = await drafted(team);
		const { draftId, revisionId: baseRevisionId } = draft;
		const file = await kept(team.author, draftId, recording(), 'speech.mp3');
		const save = async (base: string, figure: Segment) =>
			succeeded(await saveDraft(team.author, { draftId, baseRevisionId: base, text: withFigure(figure) })).revisionId;
		const first = await save(baseRevisionId, figureOf(file));
		const { open } = await findFindings(team.author, { draftId });
		expect(open).toMatchObject([{ check: 'captions', key: 'lake1' }]);
		const findings = open.map(({ id }) => id);
		expect(await waiveFindings(team.author, { draftId, findings, reason: 'The text is its transcript.' })).toEqual({
			ok: true,
		});
		expect((await findFindings(team.author, { draftId })).open).toEqual([]);
		const spoken = await kept(team.author, draftId, captions(), 'speech.vtt');
		const revisionId = await save(first, figureOf(file, { captions: spoken }));
		expect((await findFindings(team.author, { draftId })).waived).toEqual([]);
		await throughReview(team, { draftId, revisionId });
		for (const { hash } of [file, spoken]) expect(await findPublishedFile({ hash })).toMatchObject({ isShown: true });
	});

	test('keeps a draft without any word from being discarded as empty', async () => {
		const { file, draftId, revisionId } = await illustrated();
		const text: Text = { title: '', lead: null, blocks: [figureOf(file, { alt: '', credit: '' }, '')] };
		succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
		expect(await discardDraft(team.author, { draftId, onlyEmpty: true })).toEqual({ ok: false, reason: 'not-empty' });
	});

	test('is the same in a translation, with words of its own', async () => {
		const { ref, file, draftId, revisionId } = await illustrated();
		await throughReview(team, { draftId, revisionId });
		const started = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
		const revision = await deskDb().revision.findUniqueOrThrow({ where: { id: started.revisionId } });
		expect(segmentsOf(textOf(revision).blocks).at(-1)).toMatchObject({
			text: '',
			figure: { file, alt: '', credit: '' },
		});
		const text: Text = {
			...words('Über Wasser', 'Das Wasser ist sauber.'),
			blocks: [
				{ type: 'paragraph', key: 'para1', text: 'Das Wasser ist sauber.' },
				figureOf(file, { alt: 'Ein See zwischen Hügeln.', credit: 'Foto: Rostrum' }, 'Der See im Frühling.'),
			],
		};
		const saved = succeeded(
			await saveDraft(team.translator, { draftId: started.draftId, baseRevisionId: started.revisionId, text }),
		);
		expect((await findFindings(team.translator, { draftId: started.draftId })).open).toEqual([]);
		const receipt = await throughReview(
			team,
			{ draftId: started.draftId, revisionId: saved.revisionId },
			{},
			team.translator,
		);
		expect(receipt.number).toBe(1);
	});
});

describe('who sees a file', () => {
	test('nobody outside sees a draft’s; members do', async () => {
		const { file, draftId, revisionId } = await illustrated();
		expect(await findPublishedFile({ hash: file.hash })).toBeNull();
		expect((await reader.query('SELECT FROM published.file WHERE hash = $1', [file.hash])).rowCount).toBe(0);
		await expect(reader.query('SELECT FROM public.file')).rejects.toThrow(/permission denied/);
		expect(await findFile(team.translator, { hash: file.hash })).toEqual(file);
		expect(await findFile(await someone(), { hash: file.hash })).toBeNull();
		await throughReview(team, { draftId, revisionId });
		expect(await findPublishedFile({ hash: file.hash })).toMatchObject({ isShown: true, file });
	});

	test('it stays public while an edition shows it, and with a withdrawal; a removal ends that', async () => {
		const { file, draftId, revisionId, ref } = await illustrated();
		await throughReview(team, { draftId, revisionId });
		const correction = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
		const text = words('On water', 'The water is clear.');
		const saved = succeeded(
			await saveDraft(team.author, { draftId: correction.draftId, baseRevisionId: correction.revisionId, text }),
		);
		const change = { changeClass: 'factual', changeNote: 'Without the picture.' } as const;
		await throughReview(team, { draftId: correction.draftId, revisionId: saved.revisionId }, change);
		const seen = () => findPublishedFile({ hash: file.hash });
		expect(await seen()).toEqual({ isShown: true, file, refs: [ref] });
		const reasons = { en: 'By mistake.' };
		succeeded(await withdrawStatement(team.publisher, { ref, reasons }));
		expect(await seen()).toMatchObject({ isShown: true });
		succeeded(await restoreStatement(team.publisher, { ref }));
		succeeded(await requestRemoval(team.publisher, { ref, reasons }));
		succeeded(await removeStatement(second, { ref }));
		expect(await seen()).toEqual({ isShown: false });
		const rows = await reader.query('SELECT media, name, bytes FROM published.file WHERE hash = $1', [file.hash]);
		expect(rows.rows[0]).toEqual({ media: null, name: null, bytes: null });
	});

	test('another statement that shows it keeps it public', async () => {
		const first = await illustrated();
		await throughReview(team, first);
		const { ref } = await published(team, withFigure(figureOf(first.file), 'On lakes'));
		const reasons = { en: 'By mistake.' };
		succeeded(await requestRemoval(team.publisher, { ref: first.ref, reasons }));
		succeeded(await removeStatement(second, { ref: first.ref }));
		expect(await findPublishedFile({ hash: first.file.hash })).toEqual({
			isShown: true,
			file: first.file,
			refs: [ref],
		});
	});

	test('a preview link shows the files of its draft and no others, until it ends', async () => {
		const [shown, other] = [await illustrated(), await illustrated()];
		const offer = { draftId: shown.draftId, recipient: 'Dr. Weiss', locale: 'de' } as const;
		const { token, linkId } = succeeded(await makePreviewLink(team.author, offer));
		const find = (hash: string, version = 'en') => findPreviewFile({ token, version, hash });
		expect(await find(shown.file.hash)).toEqual(shown.file);
		expect(await find(other.file.hash)).toBeNull();
		expect(await find(shown.file.hash, 'de')).toBeNull();
		expect(await findPreviewFile({ token: 'none', version: 'en', hash: shown.file.hash })).toBeNull();
		succeeded(await revokePreviewLink(team.author, { linkId }));
		expect(await find(shown.file.hash)).toBe('ended');
	});
});

describe('opening a file', () => {
	test('gives the whole, a part, or nothing that is known already', async () => {
		const { draftId } = await drafted(team);
		const bytes = Buffer.from('%PDF-1.7\n0123456789');
		const file = await kept(team.author, draftId, bytes, 'Bericht über Wasser.pdf');
		const open = async (asked: Parameters<typeof openFile>[2] = {}) => {
			const opened = await openFile(file, 'original', asked);
			return { ...opened, body: opened?.read ? (await buffer(await opened.read())).toString() : null };
		};
		const whole = await open();
		expect(whole).toMatchObject({ status: 200, body: bytes.toString() });
		expect(whole.headers).toMatchObject({
			'Content-Type': 'application/pdf',
			'Content-Length': '19',
			'Content-Disposition': `attachment; filename*=UTF-8''Bericht-%C3%BCber-Wasser.pdf`,
		});
		const etag = whole.headers?.ETag;
		expect(await open({ range: 'bytes=9-12' })).toMatchObject({ status: 206, body: '0123' });
		expect(await open({ range: 'bytes=-3' })).toMatchObject({ status: 206, body: '789' });
		expect(await open({ range: 'bytes=9-12', 'if-range': '"other"' })).toMatchObject({ status: 200 });
		expect(await open({ range: 'bytes=99-' })).toMatchObject({ status: 416, body: null });
		expect(await open({ 'if-none-match': etag })).toMatchObject({ status: 304, body: null });
		expect(await openFile({ ...file, hash: 'd'.repeat(64) }, 'original', {})).toBeNull();
	});
});
