import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childEnv } from '@/platform/env';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';

const run = promisify(execFile);

let temporary: Temporary;
beforeAll(async () => {
	temporary = await makeTemporary('install');
});
afterAll(() => temporary.remove());

test('once it is over, signals are for what comes after it', async () => {
	const lock = JSON.stringify({ packages: { 'node_modules/one': { version: '1.0.0' } } });
	await writeFile(temporary.path('package-lock.json'), lock);
	// In npm's place: it notes what it installed, as npm does.
	await writeFile(
		temporary.path('npm.js'),
		`const { cpSync, mkdirSync } = require('node:fs');
		mkdirSync('node_modules');
		cpSync('package-lock.json', 'node_modules/.package-lock.json');`,
	);
	const script = `
		import { install } from ${JSON.stringify(join(process.cwd(), 'bin/install.mjs'))};
		const count = () => ['SIGINT', 'SIGTERM', 'SIGHUP'].reduce((sum, signal) => sum + process.listenerCount(signal), 0);
		const installing = install(${JSON.stringify(temporary.path(''))}, console.error, true);
		const during = count();
		await installing;
		console.log(during, count());`;
	const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], {
		env: childEnv({ npm_execpath: temporary.path('npm.js') }),
	});
	expect(stderr).toBe('');
	expect(stdout.trim().split('\n').at(-1)).toBe('3 0');
});
