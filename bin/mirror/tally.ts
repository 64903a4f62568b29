import type { Held } from './state';

export interface MirrorTally {
	/** Addresses in the mirror. */
	held: number;
	asked: number;
	written: number;
	unchanged: number;
	deleted: number;
	/** Redirects, and pages that say why something is not there. */
	redirects: number;
	told: number;
	failed: string[];
}

export function emptyTally(): MirrorTally {
	return { held: 0, asked: 0, written: 0, unchanged: 0, deleted: 0, redirects: 0, told: 0, failed: [] };
}

/** Completes a tally by what the mirror holds now. */
export function countHeld(tally: MirrorTally, all: Iterable<Held>): MirrorTally {
	for (const { to, status } of all) {
		tally.held++;
		if (to) tally.redirects++;
		else if (status !== 200) tally.told++;
	}
	return tally;
}
