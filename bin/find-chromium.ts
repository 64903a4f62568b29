import { access, constants } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { runCommand } from './run-program';
import { step } from './steps';

const usual = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium for the journeys: the one named, the system's, Playwright's; otherwise installs Playwright's or, as root
 * on Debian, the system's. Throws a Failure that says how to get one.
 */
export async function findChromium(): Promise<string> {
	if (env.CHROMIUM_PATH) {
		if (await isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
		throw new Failure(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which cannot be run.`);
	}
	return (await findInstalled()) ?? (await install());
}

async function findInstalled(): Promise<string | null> {
	for (const path of [...usual, chromium.executablePath()]) if (await isProgram(path)) return path;
	return null;
}

async function install(): Promise<string> {
	await step('Installing a Chromium for the journeys', async () => {
		const playwright = ['node_modules/playwright/cli.js', 'install', '--with-deps', 'chromium'];
		const downloaded = await runCommand(
			process.execPath,
			process.getuid?.() === 0 ? playwright : playwright.filter((arg) => arg !== '--with-deps'),
		);
		if (downloaded.code === 0 || process.getuid?.() !== 0) return;
		await runCommand('apt-get', ['update', '-qq']);
		await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	});
	const path = await findInstalled();
	if (path) return path;
	throw new Failure(
		'No Chromium was found or could be installed for the journeys: install one (Debian: apt-get install chromium) or name one by CHROMIUM_PATH.',
	);
}

function isProgram(path: string): Promise<boolean> {
	return access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}
