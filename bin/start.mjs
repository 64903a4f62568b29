// Starts a command of the project: checks Node, installs the locked dependencies if they are not there, then runs
// bin/<command>.ts. Plain JavaScript without dependencies, as it has to work in a fresh clone.
import { existsSync, statfsSync } from 'node:fs';
import nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { install } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = 'start'] = process.argv.slice(2);
const modes = {
	start: 'production',
	build: 'production',
	dev: 'development',
	worker: 'production',
	mirror: 'production',
	topology: 'production',
	import: 'production',
	reindex: 'production',
	verify: 'production',
	bench: 'test',
	check: 'test',
	journeys: 'test',
	test: 'test',
};

process.chdir(root);
checkNode();
checkCommand();
checkDisk();
await install(root, give, command !== 'import');

// The heap grows by so much before what is dead is sought; by itself V8 lets it double or more, as fast as the machine is.
if (command === 'start' || command === 'worker') setFlagsFromString('--heap-growing-percent=60');
nodeModule.enableCompileCache?.();
process.env.NODE_ENV = modes[command];
process.env.NEXT_TELEMETRY_DISABLED = '1';
const { register } = await import(pathToFileURL(join(root, 'node_modules/tsx/dist/esm/api/index.mjs')).href);
register({ tsconfig: join(root, 'tsconfig.json') });
try {
	await import(`./${command}.ts`);
} catch (error) {
	if (error?.name !== 'Failure') throw error;
	give(error.message);
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	give(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org), then start again.`);
}

function checkCommand() {
	if (!(command in modes)) give(`There is no command "${command}": ${Object.keys(modes).join(', ')}.`);
}

function checkDisk() {
	const { bavail, bsize } = statfsSync(root);
	const free = Math.floor((bavail * bsize) / 1_000_000);
	const needed = existsSync(join(root, 'node_modules')) ? 300 : 1_800;
	if (free >= needed) return;
	give(`No space left: ${root} has ${free} MB free and Rostrum needs ${needed} MB. Free some space, then start again.`);
}

function give(line) {
	console.error(line);
	process.exit(1);
}
