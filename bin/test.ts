import { makeTemporary } from '@/platform/testing/temporary';
import { atExit } from './at-exit';
import { buildSite } from './build-site';
import { check, runChecks } from './checks';
import { command } from './command';
import { findChromium } from './find-chromium';
import { generateClient } from './generate-client';
import { runJourneys } from './run-journeys';
import { reportOf, type Tally } from './tally';
import { serveTestedArchive } from './tested-archive';
import { runNodeJourneys, runUnitTests } from './unit-tests';

/**
 * Everything: lint, types, dead code, unit tests, the production build, journeys in a browser. What cannot even begin
 * counts as failed, and the rest still runs. The last line is the sum.
 */
await command(async () => {
	await generateClient();
	const chromium = await findChromium();
	const temporary = await makeTemporary('journeys');
	atExit(temporary.remove);
	const tallies: Tally[] = await runChecks();
	tallies.push(await runUnitTests());
	const build = await check('build', () => attempt(buildSite));
	tallies.push(build);
	if (build.failed === 0) {
		tallies.push(await runNodeJourneys());
		tallies.push(await journeys(chromium, temporary));
	}
	return reportOf(tallies);
});

async function journeys(chromium: string, temporary: Awaited<ReturnType<typeof makeTemporary>>): Promise<Tally> {
	try {
		return await runJourneys(await serveTestedArchive(temporary), chromium, temporary);
	} catch (error) {
		console.error(error);
		return { name: 'journeys in the browser', passed: 0, failed: 1, took: 0 };
	}
}

async function attempt(run: () => Promise<unknown>) {
	try {
		await run();
		return { code: 0, output: '' };
	} catch (error) {
		return { code: 1, output: error instanceof Error ? error.message : String(error) };
	}
}
