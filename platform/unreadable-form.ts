import { AsyncLocalStorage } from 'node:async_hooks';

/** The status for a form that cannot be read: broken, or larger than Next takes. */
export type FormRefusal = 400 | 413;

/** A request while it is answered. */
interface Answering {
	refusal: FormRefusal | null;
}

/** One store a process, also when the bundler loads this module again. */
const store: AsyncLocalStorage<Answering> = shared();

/** What undici and busboy, which read forms for Next, say of a body that is no form: without its boundary, cut off, broken. */
const broken =
	/^(Failed to parse body as FormData|Unexpected end of form|Multipart: Boundary not found|Malformed (part header|content type)|Unsupported content type)/;
const tooLarge = /^Body exceeded /;

/** Notes that the form which was sent cannot be read, if that is why answering failed; whether it is. */
export function noteUnreadableForm(error: unknown): boolean {
	const refusal = error instanceof Error ? refusalOf(error.message) : null;
	const answering = store.getStore();
	if (refusal && answering) answering.refusal = refusal;
	return refusal !== null;
}

function refusalOf(message: string): FormRefusal | null {
	if (broken.test(message)) return 400;
	return tooLarge.test(message) ? 413 : null;
}

/** Answers a request and tells whether a form was sent with it that cannot be read. */
export async function watchForm<T>(answer: () => Promise<T>): Promise<{ answered: T; refusal: FormRefusal | null }> {
	const answering: Answering = { refusal: null };
	const answered = await store.run(answering, answer);
	return { answered, refusal: answering.refusal };
}

function shared(): AsyncLocalStorage<Answering> {
	const key = Symbol.for('rostrum.unreadable-form');
	const holder: { [key: symbol]: AsyncLocalStorage<Answering> | undefined } = globalThis as never;
	holder[key] ??= new AsyncLocalStorage<Answering>();
	return holder[key];
}
