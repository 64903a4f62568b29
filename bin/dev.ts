import { env } from '@/platform/env';
import { checkPort } from './check-port';
import { command } from './command';
import { generateClient } from './generate-client';
import { generateFonts } from './generate-fonts';
import { openDatabase } from './open-database';

/** Opens the archive for developing: the same front door before `next dev`. */
await command(async () => {
	await checkPort();
	await generateClient();
	await generateFonts();
	await openDatabase();
	const { beginArchive } = await import('./begin-archive');
	const beginning = await beginArchive({ firstAdmin: env.FIRST_ADMIN });
	const { serve } = await import('./serve');
	return serve({ dev: true, beginning, port: env.PORT });
});
