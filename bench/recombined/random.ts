/** Numbers that look random and are the same for the same seed. */
export interface Random {
	/** From 0 to 1, without 1. */
	next(): number;
	/** A whole number from 0, below `end`. */
	below(end: number): number;
	pick<T>(values: readonly T[]): T;
	/** Whether something that happens in this share of cases happens now. */
	chance(share: number): boolean;
	/** As `below`, small numbers far more often: the n-th about half as often as the (n/2)-th. */
	zipf(end: number): number;
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
	let state = seed | 0;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (end: number) => Math.floor(next() * end);
	return {
		next,
		below,
		pick: (values) => {
			const value = values[below(values.length)];
			if (value === undefined) throw new Error('There is nothing to pick from.');
			return value;
		},
		chance: (share) => next() < share,
		zipf: (end) => Math.min(end - 1, Math.floor((end + 1) ** next()) - 1),
	};
}
