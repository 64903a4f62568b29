import { describeCommit, keepResults } from '@/bench/results';
import { type Row, tableOf } from '@/bench/table';
import { Failure } from '@/platform/failure';
import { buildSite } from './build-site';
import { command } from './command';
import { generateClient } from './generate-client';

const [name, given] = process.argv.slice(3);

/** Each is loaded when its turn comes: they need the database client, which is made before. */
const measures: Record<string, () => Promise<Row[]>> = {
	door: async () => (await import('@/bench/front-door')).measureFrontDoor(),
	nodes: async () => (await import('@/bench/nodes')).measureFreshness(),
	desk: async () => (await import('@/bench/desk')).measureDesk(),
	large: async () => (await import('@/bench/large')).measureLarge({ statements: Number(given ?? 100_000) }),
	memory: async () => (await import('@/bench/memory')).measureMemory({ texts: Number(given ?? 200_000) }),
	relevance: async () => (await import('@/bench/relevance')).measureRelevanceOf(given),
};

/**
 * `npm run bench` measures everything; `npm run bench -- door`, `nodes`, `desk`, `large [STATEMENTS]`, `memory [TEXTS]` or
 * `relevance [FOLDER]` measures a part. Both write bench/RESULTS.md, but for parts of another size or of a folder.
 */
await command(async () => {
	if (name !== undefined && !measures[name]) {
		throw new Failure(`There is no benchmark ${name}; there are ${Object.keys(measures).join(', ')}.`, 2);
	}
	const commit = await describeCommit();
	await generateClient();
	await buildSite();
	for (const [part, measure] of Object.entries(measures)) {
		if (name !== undefined && part !== name) continue;
		const rows = await measure();
		if (given === undefined && rows.length > 0) await keepResults(part, rows, commit);
		console.log(`\n${tableOf(rows)}`);
	}
	return 0;
});
