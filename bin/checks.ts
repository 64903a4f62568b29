import { type Outcome, runProgram } from './run-program';
import type { Tally } from './tally';

export type Check = Tally;

/** Lint and format, types, dead code: each counts as one, and shows what it found when it fails. */
export async function runChecks(): Promise<Check[]> {
	return [
		await check('biome', () => runProgram('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
		await check('types', checkTypes),
		await check('knip', () => runProgram('node_modules/knip/bin/knip.js', [])),
	];
}

/** Runs something that succeeds or not and counts it as one. */
export async function check(name: string, run: () => Promise<Outcome>): Promise<Check> {
	const started = Date.now();
	console.log(`— ${name}`);
	const { code, output } = await run();
	if (code !== 0) console.log(output);
	const failed = code === 0 ? 0 : 1;
	return { name, passed: 1 - failed, failed, took: (Date.now() - started) / 1000 };
}

/** The types of addresses come from Next; it writes them into the default folder. */
async function checkTypes(): Promise<Outcome> {
	const typegen = await runProgram('node_modules/next/dist/bin/next', ['typegen'], { env: { BUILD_DIR: '' } });
	if (typegen.code !== 0) return typegen;
	return runProgram('node_modules/typescript/bin/tsc', ['--noEmit', '--pretty']);
}
