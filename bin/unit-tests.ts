import { readFile } from 'node:fs/promises';
import { makeTemporary } from '@/platform/testing/temporary';
import { failuresOfVitest, type VitestReport } from './failures';
import { runProgram } from './run-program';
import type { Tally } from './tally';

/** Runs the unit and integration tests on a PostgreSQL of their own. */
export function runUnitTests(): Promise<Tally> {
	return runVitest('unit and integration tests', []);
}

/** Runs the journeys through several nodes on the built site, which they start themselves. */
export function runNodeJourneys(): Promise<Tally> {
	return runVitest('journeys through several nodes', ['--config', 'vitest.journeys.config.ts']);
}

/** A file that cannot even load counts as failed. */
async function runVitest(name: string, more: string[]): Promise<Tally> {
	const started = Date.now();
	console.log(`— ${name}`);
	const temporary = await makeTemporary('vitest');
	const file = temporary.path('report.json');
	const args = ['run', ...more, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const env = { NODE_ENV: 'test', DATABASE_URL: '', READER_DATABASE_URL: '', BUILD_DIR: '' };
	const { code } = await runProgram('node_modules/vitest/vitest.mjs', args, { show: true, env });
	const report: VitestReport | null = await readFile(file, 'utf8').then(JSON.parse, () => null);
	await temporary.remove();

	const failures = report ? failuresOfVitest(report) : [];
	return {
		name,
		passed: report?.numPassedTests ?? 0,
		failed: Math.max(failures.length, code === 0 ? 0 : 1),
		took: (Date.now() - started) / 1000,
		failures,
	};
}
