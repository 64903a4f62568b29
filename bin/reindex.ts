import { command } from './command';
import { generateClient } from './generate-client';
import { openDatabase } from './open-database';
import { step } from './steps';

/** Makes lists and search again from the editions. */
await command(async () => {
	await generateClient();
	await openDatabase();
	const { reindex } = await import('@/archive/search/reindex');
	const { closeDatabases } = await import('@/platform/db');
	try {
		const count = await step('Making lists and search again', () => reindex());
		console.log(`${count} statements can be found again.`);
	} finally {
		await closeDatabases();
	}
	return 0;
});
