import { makeTemporary } from '@/platform/testing/temporary';
import { atExit } from './at-exit';
import { buildSite } from './build-site';
import { command } from './command';
import { findChromium } from './find-chromium';
import { generateClient } from './generate-client';
import { runJourneys } from './run-journeys';
import { reportOf } from './tally';
import { serveTestedArchive } from './tested-archive';

/** `npm run journeys -- PATTERN…`: the journeys of the files whose paths match, on an archive of their own; without one, all. */
await command(async () => {
	await generateClient();
	const chromium = await findChromium();
	const temporary = await makeTemporary('journeys');
	atExit(temporary.remove);
	await buildSite();
	return reportOf([await runJourneys(await serveTestedArchive(temporary), chromium, temporary, process.argv.slice(3))]);
});
