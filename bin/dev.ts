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
	const { loadDemo } = await import('./load-demo');
	const signIns = await loadDemo();
	const { serve } = await import('./serve');
	return serve({ dev: true, signIns, port: env.PORT });
});
