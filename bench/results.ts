import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { findNginx } from '@/bin/nginx';
import { runCommand } from '@/bin/run-program';
import { limits } from './limits';
import { isMet, type Row, tableOf } from './table';

async function said(program: string, ...args: string[]): Promise<string> {
	return (await runCommand(program, args)).output.trim();
}

/** The commit that is measured; `-dirty` when files were changed since. */
export function describeCommit(): Promise<string> {
	return said('git', 'describe', '--always', '--dirty', '--abbrev=12');
}

/** What a part of the benchmarks measured, of which commit, when and on what. */
export interface MeasuredPart {
	commit: string;
	/** YYYY-MM-DD. */
	day: string;
	machine: string;
	rows: Row[];
}

const kept = 'bench/results.json';

/** Keeps what a part measured in place of what it measured before, and writes RESULTS.md of all parts anew. */
export async function keepResults(name: string, rows: Row[], commit: string): Promise<void> {
	const parts: Record<string, MeasuredPart> = JSON.parse(await readFile(kept, 'utf8').catch(() => '{}'));
	parts[name] = { commit, day: new Date().toISOString().slice(0, 10), machine: await describeMachine(), rows };
	await writeFile(kept, `${JSON.stringify(parts, null, '\t')}\n`);
	await writeFile('bench/RESULTS.md', resultsOf(parts));
}

async function describeMachine(): Promise<string> {
	const nginx = await findNginx();
	return [
		`${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
		`${Math.round(totalmem() / 1e9)} GB`,
		`Node ${process.versions.node}`,
		nginx ? (await said(nginx, '-v')).replace(/^.*?nginx/, 'nginx') : 'no nginx',
	].join(', ');
}

/** The text of RESULTS.md: what was measured, and what limits each figure that misses its bar. */
export function resultsOf(parts: Record<string, MeasuredPart>): string {
	const sections = Object.entries(parts).map(
		([name, { commit, day, machine, rows }]) =>
			`## ${name}\n\nCommit ${commit}, ${day}; ${machine}.\n\n${tableOf(rows)}\n`,
	);
	const missed = Object.values(parts).flatMap(({ rows }) => rows.filter((row) => !isMet(row)));
	const notes = missed.map(({ measure }) => `- **${measure}**: ${limitOf(measure)}`);
	return `# Results of \`npm run bench\`

The client runs on the same cores. What counts is the ratio of two figures of the same run, not the figures. Each part says which
commit it measured. The files of the large archive are read once before it is asked, so that the disk is not measured.

${sections.join('\n')}
## What limits what was missed

${notes.length > 0 ? notes.join('\n') : 'Nothing was missed.'}
`;
}

function limitOf(measure: string): string {
	return limits.find(({ of }) => measure.startsWith(of))?.because ?? 'not yet known.';
}
