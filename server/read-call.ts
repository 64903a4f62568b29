import type { IncomingMessage } from 'node:http';
import { areArguments, isList, parsed } from './action-arguments';
import type { Act, FindAct } from './known-acts';
import { readAhead } from './read-ahead';

/** The server actions that a request calls, or why none can be called by it. */
export type Call = { acts: Act[] } | { status: 400 | 404; reason: string };

/** Bytes of a form that Next takes. It says itself when there are more, before anything is done. */
const longest = 1_048_576;

const unreadable: Call = { status: 400, reason: 'The form cannot be read.' };
const unknown: Call = {
	status: 404,
	reason: 'There is nothing here that does this. The page may be of an older version.',
};

/**
 * Says which server actions a request would have Next call, by its header or by the fields of its form, and reads the form for that.
 * Refuses unknown actions, forms that cannot be read and arguments that no page of this archive sends: Next would fail with them.
 */
export async function readCall(request: IncomingMessage, findAct: FindAct): Promise<Call> {
	const { 'next-action': id, 'content-type': type = '', 'content-length': length = '0' } = request.headers;
	const isForm = type.startsWith('multipart/form-data');
	if (id === undefined && !isForm) return { acts: [] };
	const named = typeof id === 'string' ? findAct(id) : undefined;
	if (id !== undefined && !named) return unknown;
	if (Number(length) > longest) return { acts: named ? [named] : [] };
	const body = await readAhead(request);
	if (!body) return unreadable;
	if (!isForm) return named && areArguments(body.toString(), named.takes) ? { acts: [named] } : unreadable;
	const form = await readForm(body, type);
	if (!form) return unreadable;
	if (!named) return callOf(form, findAct);
	return areArguments(textIn(form, '0'), named.takes) ? { acts: [named] } : unreadable;
}

async function readForm(body: Buffer, type: string): Promise<FormData | null> {
	try {
		return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
	} catch {
		return null;
	}
}

/** What a form calls that was sent without scripts: `$ACTION_ID_…` takes the form alone, `$ACTION_REF_…` something before it, too. */
function callOf(form: FormData, findAct: FindAct): Call {
	const acts: Act[] = [];
	for (const name of new Set(form.keys())) {
		const [, kind, rest = ''] = /^\$ACTION_(ID|REF)_(.*)$/s.exec(name) ?? [];
		if (!kind) continue;
		const called = kind === 'ID' ? { id: rest, given: 0 } : boundIn(form, rest);
		if (!called) return unreadable;
		const act = findAct(called.id);
		if (!act) return unknown;
		if (called.given + 1 < act.takes) return unreadable;
		acts.push(act);
	}
	// Forms without scripts are for actions alone.
	return acts.length > 0 ? { acts } : unreadable;
}

/** An action's id, and how many arguments stand before the form. */
function boundIn(form: FormData, ref: string): { id: string; given: number } | null {
	const meta = parsed(textIn(form, `$ACTION_${ref}:0`));
	const { id, bound } = Object(meta) as { id?: unknown; bound?: unknown };
	if (typeof id !== 'string') return null;
	if (bound === null || bound === undefined) return { id, given: 0 };
	const [, part] = /^\$@([0-9a-f]+)$/.exec(String(bound)) ?? [];
	const given = part && parsed(textIn(form, `$ACTION_${ref}:${part}`));
	return isList(given, part) ? { id, given: given.length } : null;
}

function textIn(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
