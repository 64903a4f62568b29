import { deskDb } from '@/platform/db';

/**
 * Makes every row that lists and search read again from facts and editions, a batch of statements in a transaction, while the
 * archive is read and written. `onProgress` hears how many statements are done.
 */
export async function reindex(onProgress: (done: number) => void = () => {}, batch = 500): Promise<number> {
	let after = '00000000-0000-0000-0000-000000000000';
	let done = 0;
	for (;;) {
		const statements = await deskDb().statement.findMany({
			where: { id: { gt: after } },
			orderBy: { id: 'asc' },
			take: batch,
			select: { id: true, versions: { select: { id: true } } },
		});
		const last = statements.at(-1);
		if (!last) break;
		const ids = statements.map((statement) => statement.id);
		const versionIds = statements.flatMap((statement) => statement.versions.map((version) => version.id));
		await deskDb().$transaction([
			deskDb().$executeRaw`SELECT published.index_statements(${ids}::uuid[])`,
			deskDb().$executeRaw`SELECT published.index_versions(${versionIds}::uuid[])`,
		]);
		after = last.id;
		done += ids.length;
		onProgress(done);
	}
	await deskDb().$executeRaw`SELECT published.tally_again()`;
	await deskDb().$executeRaw`SELECT published.browse_again()`;
	return done;
}
