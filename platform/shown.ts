import { AsyncLocalStorage } from 'node:async_hooks';

type Tags = Set<string>;

/** One store a process, also when the bundler loads this module again. */
const store: AsyncLocalStorage<Tags> = shared();

/** Notes what the answer being made shows. Outside of an answer it does nothing. */
export function shows(...tags: string[]): void {
	const shown = store.getStore();
	if (shown) for (const tag of tags) shown.add(tag);
}

/** Makes an answer and tells what it shows. */
export async function watchShown<T>(make: () => Promise<T>): Promise<{ made: T; tags: string[] }> {
	const shown: Tags = new Set();
	const made = await store.run(shown, make);
	return { made, tags: [...shown] };
}

function shared(): AsyncLocalStorage<Tags> {
	const key = Symbol.for('rostrum.shown');
	const holder: { [key: symbol]: AsyncLocalStorage<Tags> | undefined } = globalThis as never;
	holder[key] ??= new AsyncLocalStorage<Tags>();
	return holder[key];
}
