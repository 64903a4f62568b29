import { buildSite } from './build-site';
import { command } from './command';
import { generateClient } from './generate-client';

/** Builds the site from the sources as they are now. */
await command(async () => {
	await generateClient();
	console.log(`Built in ${await buildSite()}.`);
	return 0;
});
