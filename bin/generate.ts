import { command } from './command';
import { generateClient } from './generate-client';

/** Makes the database client, if its schema changed. */
await command(async () => {
	await generateClient();
	return 0;
});
