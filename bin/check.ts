import { type Check, runChecks } from './checks';
import { command } from './command';
import { generateClient } from './generate-client';
import { reportOf } from './tally';
import { runUnitTests } from './unit-tests';

/** The quick part of the tests: lint and format, types, dead code, unit tests. */
await command(async () => {
	await generateClient();
	const checks: Check[] = await runChecks();
	return reportOf([...checks, await runUnitTests()]);
});
