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

/** The text of RESULTS.md: what was measured, of which commit, on what, and what limits each figure that misses its bar. */
export async function resultsOf(rows: readonly Row[], commit: string): Promise<string> {
	const nginx = await findNginx();
	const machine = [
		`${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
		`${Math.round(totalmem() / 1e9)} GB`,
		`Node ${process.versions.node}`,
		nginx ? (await said(nginx, '-v')).replace(/^.*?nginx/, 'nginx') : 'no nginx',
	];
	const missed = rows.filter((row) => !isMet(row));
	const notes = missed.map(({ measure }) => `- **${measure}**: ${limitOf(measure)}`);
	return `# Results of \`npm run bench\`

Commit ${commit}, ${new Date().toISOString().slice(0, 10)}; ${machine.join(', ')}.
The client runs on the same cores. What counts is the ratio of two figures of the same run, not the figures.

${tableOf(rows)}

## What limits what was missed

${notes.length > 0 ? notes.join('\n') : 'Nothing was missed.'}
`;
}

function limitOf(measure: string): string {
	return limits.find(({ of }) => measure.startsWith(of))?.because ?? 'not yet known.';
}
