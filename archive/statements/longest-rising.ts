/** The positions of a longest strictly rising run of the numbers, not necessarily neighbours. O(n log n). */
export function longestRising(numbers: readonly number[]): number[] {
	/** The position that a run of each length best ends at, and the one before each position in its run. */
	const ends: number[] = [];
	const before: number[] = [];
	numbers.forEach((number, position) => {
		const length = firstNotBelow(ends, number, numbers);
		before[position] = ends[length - 1] ?? -1;
		ends[length] = position;
	});
	const run: number[] = [];
	for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) run.push(position);
	return run.reverse();
}

function firstNotBelow(ends: readonly number[], number: number, numbers: readonly number[]): number {
	let low = 0;
	let high = ends.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
		else high = middle;
	}
	return low;
}
