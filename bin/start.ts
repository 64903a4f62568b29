import { env } from '@/platform/env';
import { buildSite } from './build-site';
import { checkPort } from './check-port';
import { command } from './command';
import { generateClient } from './generate-client';
import { openDatabase } from './open-database';

/** Opens the archive: database, what an empty archive begins with, site, server in PROCESSES processes; until Ctrl-C. */
await command(async () => {
	await checkPort();
	await generateClient();
	const several = env.PROCESSES > 1;
	const server = several ? import('./cluster') : import('./serve');
	const isOpen = await openDatabase({ mayWait: true });
	await buildSite();
	const { serve } = await server;
	const { beginArchive } = await import('./begin-archive');
	const beginning = isOpen ? await beginArchive({ firstAdmin: env.FIRST_ADMIN }) : null;
	return serve({ dev: false, beginning, port: env.PORT });
});
