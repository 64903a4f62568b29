import { AsyncLocalStorage } from 'node:async_hooks';

/** A request while it is answered. */
interface Answering {
	isUnreadable: boolean;
}

/** One store a process, also when the bundler loads this module again. */
const store: AsyncLocalStorage<Answering> = shared();

/** What undici and busboy, which read forms for Next, say of a body that is no form: without its boundary, cut off, broken. */
const complaints =
	/^(Failed to parse body as FormData|Unexpected end of form|Multipart: Boundary not found|Malformed (part header|content type)|Unsupported content type)/;

/** Notes that the form which was sent cannot be read, if that is why answering failed; whether it is. */
export function noteUnreadableForm(error: unknown): boolean {
	const isUnreadable = error instanceof Error && complaints.test(error.message);
	const answering = store.getStore();
	if (isUnreadable && answering) answering.isUnreadable = true;
	return isUnreadable;
}

/** Answers a request and tells whether a form was sent with it that cannot be read. */
export async function watchForm<T>(answer: () => Promise<T>): Promise<{ answered: T; isUnreadable: boolean }> {
	const answering: Answering = { isUnreadable: false };
	const answered = await store.run(answering, answer);
	return { answered, isUnreadable: answering.isUnreadable };
}

function shared(): AsyncLocalStorage<Answering> {
	const key = Symbol.for('rostrum.unreadable-form');
	const holder: { [key: symbol]: AsyncLocalStorage<Answering> | undefined } = globalThis as never;
	holder[key] ??= new AsyncLocalStorage<Answering>();
	return holder[key];
}
