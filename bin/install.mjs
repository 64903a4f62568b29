import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the dependencies of package-lock.json unless node_modules holds exactly these; `give` gets the reason it can't.
 * Others are only replaced for a command that `mayReplace`: a server that runs beside it would lose its PostgreSQL's files.
 */
export async function install(root, give, mayReplace) {
	if (isInstalled(root)) return;
	if (!mayReplace && existsSync(join(root, 'node_modules'))) {
		return give(
			'The dependencies are not those of package-lock.json: stop the archive, npm start once, then do this again.',
		);
	}
	console.log('Installing the dependencies (once, about a minute) …');
	const started = Date.now();
	const beat = setInterval(() => console.log(`  … ${seconds(started)} s`), 15_000);
	const { code, output } = await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
	clearInterval(beat);
	if (code === 0 && isInstalled(root)) return console.log(`  done in ${seconds(started)} s`);
	give(reasonOf(output));
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const isServing = process.env.NODE_ENV === 'production';

/** Compares what npm noted in node_modules, which it writes last, with the lock file. */
function isInstalled(root) {
	const noted = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(noted)) return false;
	const wanted = read(join(root, 'package-lock.json'));
	const present = read(noted);
	return Object.entries(wanted).every(
		([path, entry]) =>
			path === '' ||
			entry.optional ||
			present[path]?.version === entry.version ||
			// An image that serves has no use for what tests need.
			(isServing && (entry.dev || entry.devOptional) && !present[path]),
	);
}

function read(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
	} catch {
		return {};
	}
}

/** Runs npm as this process was run by it, otherwise the one on the path. */
function npm(root, args) {
	const script = process.env.npm_execpath;
	const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
	return new Promise((resolve) => {
		const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
		// npm would first finish what it is at; the next start installs anew what is left half done.
		const giveUp = () => {
			child.kill('SIGKILL');
			process.exit(130);
		};
		for (const signal of signals) process.once(signal, giveUp);
		// What comes after it ends in order: a server has to put its database away.
		const over = (result) => {
			for (const signal of signals) process.off(signal, giveUp);
			resolve(result);
		};
		child.on('error', (error) => over({ code: 1, output: String(error) }));
		child.on('close', (code) => over({ code, output }));
	});
}

function reasonOf(output) {
	if (/ENOSPC|no space left/i.test(output)) return 'No space left on the disk: free some space, then start again.';
	if (/EACCES|EPERM/.test(output)) return 'The dependencies cannot be written here: run as the owner of this folder.';
	if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(output)) {
		return 'The npm registry cannot be reached: check the network or `npm config get registry`, then start again.';
	}
	if (/EUSAGE|in sync/.test(output)) return 'package-lock.json does not fit package.json: run npm install.';
	const line =
		output
			.trim()
			.split('\n')
			.find((text) => /npm (error|ERR!)/.test(text)) ?? output.trim().split('\n')[0];
	return `The dependencies could not be installed (${line}): run npm ci to see why.`;
}

function seconds(since) {
	return Math.round((Date.now() - since) / 1000);
}
