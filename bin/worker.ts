import { env } from '@/platform/env';
import { obeySignals } from './at-exit';
import { command } from './command';
import { openDoors } from './serve';

/** One of several processes that serve on one port; `bin/cluster.ts` starts it when everything is ready. */
await command(async () => {
	await openDoors({ dev: false, port: env.PORT });
	obeySignals(() => 0);
	return new Promise<never>(() => {});
});
