import { makeWorkerUtils } from 'graphile-worker';
import { jobsLogger } from './jobs-logger';

/** Makes or updates the job queue's schema `graphile_worker`. */
export async function migrateJobs(url: string): Promise<void> {
	const utils = await makeWorkerUtils({ connectionString: url, logger: jobsLogger });
	try {
		await utils.migrate();
	} finally {
		await utils.release();
	}
}
