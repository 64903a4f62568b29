import type { Failure } from './failures';

/** What a runner found. */
export interface Tally {
	name: string;
	passed: number;
	failed: number;
	/** Seconds. */
	took: number;
	/** What failed by name, where the runner tells. */
	failures?: Failure[];
}

/** Lines told of each failure. */
const linesTold = 12;

/** Prints what failed, every runner's result and, as the last line, the sum; returns the exit code. */
export function reportOf(tallies: Tally[]): number {
	for (const { name, failures = [] } of tallies) {
		for (const failure of failures) console.log(`\n✗ ${name}: ${failure.name}\n${beginningOf(failure.message)}`);
	}
	console.log('');
	for (const { name, passed, failed, took } of tallies) {
		console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${took.toFixed(1)} s)`);
	}
	const sum = (key: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[key], 0);
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

function beginningOf(message: string): string {
	return message
		.split('\n')
		.slice(0, linesTold)
		.map((line) => `    ${line}`)
		.join('\n');
}
