import type { Pool } from 'pg';

/** What can be measured of this process's databases. */
interface Observed {
	pools: Map<string, Pool>;
	onQuery: ((database: string, milliseconds: number) => void) | null;
}

/** One for the process, also when the bundler loads this module again. */
export const observed: Observed = shared();

function shared(): Observed {
	const key = Symbol.for('rostrum.observed');
	const holder: { [key: symbol]: Observed | undefined } = globalThis as never;
	holder[key] ??= { pools: new Map(), onQuery: null };
	return holder[key];
}
