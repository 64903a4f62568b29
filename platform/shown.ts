import { AsyncLocalStorage } from 'node:async_hooks';

/** An answer while it is made. */
interface Making {
	tags: Set<string>;
	/** What was asked for it, by name. */
	asked: Map<string, Promise<unknown>>;
}

/** One store a process, also when the bundler loads this module again. */
const store: AsyncLocalStorage<Making> = shared();

/** Notes what the answer being made shows. Outside of an answer it does nothing. */
export function shows(...tags: string[]): void {
	const making = store.getStore();
	if (making) for (const tag of tags) making.tags.add(tag);
}

/**
 * Asks what has this name once for the answer being made, whoever asks first: the front door may, before a page is
 * rendered that needs it. Outside of an answer it asks each time.
 */
export function onceAnAnswer<T>(name: string, ask: () => Promise<T>): Promise<T> {
	const making = store.getStore();
	if (!making) return ask();
	const known = making.asked.get(name);
	if (known) return known as Promise<T>;
	const asked = ask();
	making.asked.set(name, asked);
	return asked;
}

/** Makes an answer and tells what it shows. */
export async function watchShown<T>(make: () => Promise<T>): Promise<{ made: T; tags: string[] }> {
	const making: Making = { tags: new Set(), asked: new Map() };
	try {
		const made = await store.run(making, make);
		return { made, tags: [...making.tags] };
	} finally {
		// A connection that was opened meanwhile holds the store for as long as it lives.
		making.asked.clear();
	}
}

function shared(): AsyncLocalStorage<Making> {
	const key = Symbol.for('rostrum.shown');
	const holder: { [key: symbol]: AsyncLocalStorage<Making> | undefined } = globalThis as never;
	holder[key] ??= new AsyncLocalStorage<Making>();
	return holder[key];
}
