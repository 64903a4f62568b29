import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { env, setEnv } from '@/platform/env';
import { codeOf, Failure } from '@/platform/failure';
import { isAlive } from '@/platform/postgres/postmaster';
import { fingerprint } from './fingerprint';
import { generateFonts } from './generate-fonts';
import { runProgram } from './run-program';
import { step } from './steps';

const builds = '.next/builds';
const builtByNext = '.next';
const kept = 4;

const sources = [
	'app archive auth formats i18n messages platform prisma public ui proxy.ts instrumentation.ts next.config.js',
	'package.json package-lock.json tsconfig.json postcss.config.mjs bin/cut-fonts.ts bin/rename-font.ts',
].flatMap((line) => line.split(' '));

/**
 * The folder of the site built from the sources as they are now, built if it is not there yet. Each state of the
 * sources has its own folder: what is being served is never overwritten, and tests share the build with the server.
 * A build named by BUILD_DIR is taken as it is.
 */
export async function buildSite(): Promise<string> {
	if (env.BUILD_DIR !== builtByNext && (await isBuilt(env.BUILD_DIR))) return useConfig(env.BUILD_DIR);
	const directory = join(builds, await fingerprint(sources));
	setEnv({ BUILD_DIR: directory });
	if (await isBuilt(directory)) return useConfig(directory);
	await alone(`${directory}.lock`, async () => {
		if (await isBuilt(directory)) return;
		// What cuts them is not there where sites are only served.
		await generateFonts();
		await step('Building the site (about a minute)', () => build(directory));
	});
	await clearOld(directory);
	return useConfig(directory);
}

/** Lets Next take its configuration from the build, as its standalone servers do; reading it anew takes a second. */
async function useConfig(directory: string): Promise<string> {
	const { config } = JSON.parse(await readFile(join(directory, 'required-server-files.json'), 'utf8'));
	setEnv({ __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) });
	return directory;
}

async function isBuilt(directory: string): Promise<boolean> {
	return stat(join(directory, 'BUILT')).then(
		() => true,
		() => false,
	);
}

async function build(directory: string): Promise<void> {
	await rm(directory, { recursive: true, force: true });
	const tsconfig = `${directory}.tsconfig.json`;
	await writeFile(tsconfig, JSON.stringify({ extends: '../../tsconfig.json' }));
	const env = {
		NODE_ENV: 'production',
		BUILD_DIR: directory,
		BUILD_TSCONFIG: tsconfig,
		NEXT_TELEMETRY_DISABLED: '1',
		LOG_LEVEL: 'warn',
	};
	const { code, output } = await runProgram('node_modules/next/dist/bin/next', ['build'], { env });
	if (/ENOSPC|no space left/i.test(output))
		throw new Failure('No space left on the disk: free some space, then start again.');
	if (code !== 0) throw new Failure(`The site could not be built:\n${output}`);
	await rm(join(directory, 'cache'), { recursive: true, force: true });
	await rm(tsconfig, { force: true });
	await writeFile(join(directory, 'BUILT'), new Date().toISOString());
}

/** Lets one process build at a time; a lock whose process is gone does not count. */
async function alone(lock: string, run: () => Promise<void>): Promise<void> {
	await mkdir(builds, { recursive: true });
	while (!(await take(lock))) await sleep(500);
	try {
		await run();
	} finally {
		await rm(lock, { force: true });
	}
}

async function take(lock: string): Promise<boolean> {
	try {
		await writeFile(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
		if (!isAlive(holder)) await rm(lock, { force: true });
		return false;
	}
}

/** Keeps the newest builds: an older one may still be served by another process. */
async function clearOld(current: string): Promise<void> {
	const names = (await readdir(builds)).filter((name) => !name.includes('.'));
	const dated = await Promise.all(
		names.map(async (name) => ({ path: join(builds, name), at: (await stat(join(builds, name))).mtimeMs })),
	);
	const old = dated.sort((a, b) => b.at - a.at).slice(kept);
	for (const { path } of old) if (path !== current) await rm(path, { recursive: true, force: true });
}
