/** Runs one long step and shows it: what it is, that it still runs, how long it took. Quick steps show nothing. */
export async function step<Result>(title: string, run: () => Promise<Result>): Promise<Result> {
	const started = Date.now();
	const announce = setTimeout(() => console.log(`${title} …`), 400);
	const beat = setInterval(() => console.log(`  … ${secondsSince(started)} s`), 15_000);
	try {
		const result = await run();
		if (Date.now() - started > 400) console.log(`  done in ${secondsSince(started)} s`);
		return result;
	} finally {
		clearTimeout(announce);
		clearInterval(beat);
	}
}

function secondsSince(started: number): string {
	return ((Date.now() - started) / 1000).toFixed(1);
}
