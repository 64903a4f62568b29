import { writeFile } from 'node:fs/promises';
import { describeCommit, resultsOf } from '@/bench/results';
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
 * `npm run bench` measures everything and writes bench/RESULTS.md; `npm run bench -- door`, `nodes`, `desk`, `large [STATEMENTS]`,
 * `memory [TEXTS]` or `relevance [FOLDER]` measures a part and prints it.
 */
await command(async () => {
	const chosen = name === undefined ? Object.values(measures) : [measures[name]];
	const commit = await describeCommit();
	await generateClient();
	await buildSite();
	const rows: Row[] = [];
	for (const measure of chosen) {
		if (!measure) throw new Failure(`There is no benchmark ${name}; there are ${Object.keys(measures).join(', ')}.`, 2);
		rows.push(...(await measure()));
		if (name === undefined) await writeFile('bench/RESULTS.md', await resultsOf(rows, commit));
	}
	console.log(`\n${tableOf(rows)}`);
	return 0;
});
