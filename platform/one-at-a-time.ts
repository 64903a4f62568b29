/**
 * Runs `work` never twice at once. A call while it runs waits for a run that begins after the call; all such calls share it.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	let next: Promise<void> | null = null;

	function begin(): Promise<void> {
		const run = work().finally(() => {
			if (running === run) running = null;
		});
		running = run;
		return run;
	}

	return () => {
		if (!running) return begin();
		next ??= running
			.catch(() => {})
			.then(() => {
				next = null;
				return begin();
			});
		return next;
	};
}
