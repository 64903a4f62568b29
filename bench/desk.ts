import { writeFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { importFiles } from '@/archive/imports/import-files';
import { findImporter } from '@/archive/imports/importer';
import { atExit } from '@/bin/at-exit';
import { buildSite } from '@/bin/build-site';
import { launchChromium } from '@/bin/launch-chromium';
import { step } from '@/bin/steps';
import { serveTestedArchive, type TestedArchive } from '@/bin/tested-archive';
import { closeDatabases, deskDb } from '@/platform/db';
import { makeTemporary } from '@/platform/testing/temporary';
import { openDraft, signedIn } from './desk/open-draft';
import { paintedKeys } from './desk/painted-keys';
import { weighScripts } from './desk/weigh-scripts';
import { quantile } from './load';
import type { Row } from './table';

const segments = 300;
const keys = 200;
const allowedPerKey = 50;
const allowedScript = 400_000;

/**
 * The editor with a long text, as an author and as a translator have it: the time from a key to the next painted frame, by the
 * browser's own count (Event Timing, W3C), and the scripts that a first visit brings.
 */
export async function measureDesk(): Promise<Row[]> {
	const temporary = await makeTemporary('bench-desk');
	atExit(temporary.remove);
	await buildSite();
	const archive = await serveTestedArchive(temporary);
	const ref = await importLongText(temporary.path('long.jsonl'));
	const browser = await launchChromium();
	try {
		return [
			...(await step('Writing in a long original', () =>
				measureEditor(browser, archive, { ref, part: 'author', what: 'original' }),
			)),
			...(await step('Writing in a long translation', () =>
				measureEditor(browser, archive, { ref, part: 'translator', what: 'translation' }),
			)),
		];
	} finally {
		await browser.close();
		await archive.server.stop();
	}
}

async function measureEditor(
	browser: Browser,
	archive: TestedArchive,
	{ ref, part, what }: { ref: string; part: 'author' | 'translator'; what: string },
): Promise<Row[]> {
	const context = await signedIn(browser, archive, part);
	const address = await openDraft(context, `${archive.url}/en/desk/statements/${ref}`, part);
	const scripts = await weighScripts(context, address);
	const times = await paintedKeys(context, address, keys);
	await context.close();
	return [
		...[0.5, 0.95, 1].map((share) => ({
			measure: `a key in the ${what} of ${segments} segments until it is painted, ${share === 1 ? 'the slowest' : `p${share * 100}`} of ${times.length} ÷ ${allowedPerKey} ms`,
			ours: quantile(times, share),
			reference: allowedPerKey,
			unit: 'ms' as const,
			...(share === 0.95 ? { bar: { atMost: 1 } } : {}),
		})),
		{
			measure: `editor of the ${what}: scripts of a first visit, compressed ÷ 400 kB`,
			ours: scripts,
			reference: allowedScript,
			unit: 'B',
			bar: { atMost: 1 },
		},
	];
}

/** Publishes one English statement of so many segments and returns its ref. */
async function importLongText(file: string): Promise<string> {
	const paragraphs = Array.from({ length: segments }, (_, unit) => ({
		unit,
		text: `Paragraph ${unit + 1} of the hearing says what the one before it did not, and ends where the next one begins.`,
	}));
	const line = {
		id: 'bench-long-hearing',
		kind: 'transcript',
		date: '2024-03-07',
		original: 'en',
		versions: { en: { title: 'A long hearing', status: 'original', paragraphs } },
	};
	await writeFile(file, `${JSON.stringify(line)}\n`);
	await step(`Importing a text of ${segments} segments`, async () =>
		importFiles(await findImporter(), [file], { timeZone: 'Europe/Paris' }),
	);
	const { statement } = await deskDb().importedStatement.findFirstOrThrow({
		where: { sourceId: line.id },
		include: { statement: true },
	});
	await closeDatabases();
	return statement.ref;
}
