import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileFacts } from '@/archive/files/file';
import { captions, drawnPicture, figureOf, kept, recording } from '@/archive/files/testing';
import { saveDraft } from '@/archive/statements/save-draft';
import { drafted, type Staff, staff, succeeded, throughReview, words } from '@/archive/testing';
import { addressOf } from '@/bin/mirror/addresses';
import { mirrorArchive } from '@/bin/mirror/mirror-archive';
import { readState } from '@/bin/mirror/state';
import type { Running } from '@/bin/run-program';
import { heard } from './heard';
import { makeOwnArchive, type OwnArchive } from './own-archive';
import { serveMirror } from './serve-mirror';
import { startNode } from './start-node';

let archive: OwnArchive;
let node: Running;
let url: string;
let shown: Awaited<ReturnType<typeof publishWithFiles>>;

beforeAll(async () => {
	archive = await makeOwnArchive('mirrored-files', { EXPORTS_PER_MINUTE: '100000' });
	url = archive.url;
	shown = await publishWithFiles(await staff());
	node = await startNode(url);
});
afterAll(async () => {
	await node?.stop();
	await archive?.close();
});

/** A statement with two pictures, a recording with captions and a document. */
async function publishWithFiles(team: Staff) {
	const plain = words('On water', 'The water is clean.');
	const draft = await drafted(team, plain);
	const { draftId, revisionId: baseRevisionId } = draft;
	const keep = (bytes: Buffer, name: string) => kept(team.author, draftId, bytes, name);
	const pictures = [
		await keep(await drawnPicture({ width: 1700, height: 600 }), 'lake.png'),
		await keep(await drawnPicture({ width: 300, height: 200 }), 'small.png'),
	];
	const speech = await keep(recording(), 'Rede über Wasser (1).mp3');
	const spoken = await keep(captions(), 'speech.vtt');
	const report = await keep(Buffer.from('%PDF-1.7\nA report.\n'), 'отчёт.pdf');
	const figures = [
		...pictures.map((file, index) => ({ ...figureOf(file), key: `lake${index}` })),
		{ ...figureOf(speech, { captions: spoken }), key: 'speech1' },
		{ ...figureOf(report, { alt: '' }), key: 'report1' },
	];
	const text = { ...plain, blocks: [...plain.blocks, ...figures] };
	const { revisionId } = succeeded(await saveDraft(team.author, { draftId, baseRevisionId, text }));
	await throughReview(team, { draftId, revisionId });
	return { ref: draft.ref, pictures, speech, spoken, report };
}

const at = ({ hash }: FileFacts, name: string) => `/files/${hash}/${encodeURIComponent(name)}`;

const expected = () => {
	const { pictures, speech, spoken, report } = shown;
	const [wide, small] = pictures as [FileFacts, FileFacts];
	const sizes = (file: FileFacts, ...widths: number[]) =>
		widths.flatMap((width) => [at(file, `${width}.webp`), at(file, `${width}.jpg`)]);
	return [
		...sizes(wide, 480, 960, 1600, 1700),
		...sizes(small, 300),
		...[speech, spoken, report].map((file) => at(file, file.name)),
	].sort();
};

/** What a browser gets, and how it is told to treat it. */
async function received(from: string, path: string) {
	const more = await fetch(from + path);
	const part = await fetch(from + path, { headers: { range: 'bytes=2-5' } });
	return {
		...(await heard(from, path)),
		disposition: more.headers.get('content-disposition'),
		length: Buffer.from(await more.arrayBuffer()).length,
		part: [part.status, part.headers.get('content-range'), await part.text()],
	};
}

describe('the mirror of a statement with files', () => {
	const mirror = () => mirrorArchive({ folder: archive.temporary.path('mirror'), from: url, publicUrl: url });

	test('holds each file in each size, and sends it as the archive does', async () => {
		const tally = await mirror();
		expect(tally.failed).toEqual([]);
		const { held } = await readState(archive.temporary.path('mirror'));
		const files = [...held.keys()].map((key) => addressOf(key).path).filter((path) => path.startsWith('/files/'));
		expect(files.sort()).toEqual(expected());
		const served = await serveMirror(archive.temporary.path('mirror'), archive.temporary.path('mirror-nginx'));
		try {
			for (const path of files) expect(await received(served.url, path), path).toEqual(await received(url, path));
		} finally {
			await served.stop();
		}
	}, 180_000);

	test('is written once: a second run asks and writes nothing', async () => {
		expect(await mirror()).toMatchObject({ written: 0, deleted: 0, failed: [] });
	}, 180_000);
});
