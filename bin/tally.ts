/** What a runner found. */
export interface Tally {
	name: string;
	passed: number;
	failed: number;
	/** Seconds. */
	took: number;
}

/** Prints every runner's result and, as the last line, the sum; returns the exit code. */
export function reportOf(tallies: Tally[]): number {
	console.log('');
	for (const { name, passed, failed, took } of tallies) {
		console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${took.toFixed(1)} s)`);
	}
	const sum = (key: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[key], 0);
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}
