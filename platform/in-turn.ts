/** Runs what it is given one after another, each when all before it have ended, however they did. */
export function inTurn(): <Result>(work: () => Promise<Result>) => Promise<Result> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const run = last.then(work);
		last = run.catch(() => {});
		return run;
	};
}
