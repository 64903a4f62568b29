import { readFile } from 'node:fs/promises';
import type { Temporary } from '@/platform/testing/temporary';
import { failuresOfPlaywright, type PlaywrightReport } from './failures';
import { runProgram } from './run-program';
import type { Tally } from './tally';
import type { TestedArchive } from './tested-archive';

/**
 * Runs the journeys in a real browser against a served archive, all or those in files whose paths match. A journey that passed
 * only when repeated has failed.
 */
export async function runJourneys(
	archive: TestedArchive,
	chromium: string,
	temporary: Temporary,
	patterns: string[] = [],
): Promise<Tally> {
	const started = Date.now();
	console.log('— journeys in the browser');
	const file = temporary.path('journeys.json');
	const env = {
		NODE_ENV: 'test',
		CHROMIUM_PATH: chromium,
		E2E_URL: archive.url,
		E2E_DATA_DIR: archive.dataDir,
		E2E_SIGN_INS: JSON.stringify(archive.signIns),
		PLAYWRIGHT_JSON_OUTPUT_NAME: file,
	};
	const { code } = await runProgram('node_modules/@playwright/test/cli.js', ['test', ...patterns], { show: true, env });
	const report: PlaywrightReport | null = await readFile(file, 'utf8').then(JSON.parse, () => null);
	const failed = (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0);
	return {
		name: 'journeys in the browser',
		passed: report?.stats.expected ?? 0,
		failed: code !== 0 ? Math.max(failed, 1) : failed,
		took: (Date.now() - started) / 1000,
		failures: report ? failuresOfPlaywright(report) : [],
	};
}
