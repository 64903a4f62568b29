import { writeFile } from 'node:fs/promises';
import { buildSite } from '@/bin/build-site';
import { command } from '@/bin/command';
import { generateClient } from '@/bin/generate-client';
import { Failure } from '@/platform/failure';
import { measureFrontDoor } from './front-door';
import { measureLarge } from './large';
import { measureMemory } from './memory';
import { measureFreshness } from './nodes';
import { measureRelevanceOf } from './relevance';
import { describeCommit, resultsOf } from './results';
import { type Row, tableOf } from './table';

const size = Number(process.argv[3] ?? 100_000);

const measures: Record<string, () => Promise<Row[]>> = {
	door: measureFrontDoor,
	nodes: measureFreshness,
	large: () => measureLarge({ statements: size }),
	memory: () => measureMemory({ texts: Number(process.argv[3] ?? 200_000) }),
	relevance: () => measureRelevanceOf(process.argv[3]),
};

/**
 * `npm run bench` measures everything and writes bench/RESULTS.md; `npm run bench -- door`, `nodes`, `large [STATEMENTS]`,
 * `memory [TEXTS]` or `relevance [FOLDER]` measures a part and prints it.
 */
await command(async () => {
	const name = process.argv[2];
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
