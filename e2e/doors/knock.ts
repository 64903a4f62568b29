/** What a server action is called with: fields of a form, and for those that keep a state, the state before them. */
export interface Call {
	/** The page that the form stands on. */
	path: string;
	fields?: Record<string, string | string[]>;
	/** Texts of files, by the field that holds one. */
	files?: Record<string, string>;
	state?: unknown;
	/** It takes nothing. */
	isBare?: boolean;
}

export interface Asking {
	url: string;
	cookie: string;
}

/**
 * What came of a server action: `done`, `sign-in` when it asks who is there, the code of a refusal, `nothing` when it gives
 * null, else the status.
 */
export async function knock({ url, cookie }: Asking, id: string, call: Call): Promise<string> {
	const response = await fetch(url + call.path, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'next-action': id, accept: 'text/x-component', origin: url, cookie },
		body: encoded(call),
	});
	const body = await response.text();
	const leadsTo = response.headers.get('x-action-redirect') ?? response.headers.get('location');
	if (leadsTo) return outcomeOf(leadsTo);
	if (!response.ok) return String(response.status);
	return answerIn(body);
}

/** As React sends arguments: the list as part 0, in which a form is `$K1`, with its fields as parts before it that begin with `_1_`. */
function encoded({ fields = {}, files = {}, state, isBare }: Call): FormData {
	const body = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of [values].flat()) body.append(`_1_${name}`, value);
	}
	for (const [name, text] of Object.entries(files)) body.append(`_1_${name}`, new File([text], `${name}.csv`));
	const args = isBare ? [] : state === undefined ? ['$K1'] : [state, '$K1'];
	body.append('0', JSON.stringify(args));
	return body;
}

function outcomeOf(leadsTo: string): string {
	const { pathname, searchParams } = new URL(leadsTo.replace(/;(push|replace)$/, ''), 'http://here');
	if (/\/sign-in$/.test(pathname) && searchParams.has('back')) return 'sign-in';
	return searchParams.get('refused') ?? 'done';
}

/** The row of the answer that holds what the action gave, which the first row names. */
function answerIn(body: string): string {
	const row = /(?:^|\})0:\{"a":"\$@(\w+)"/m.exec(body)?.[1];
	const given = row && new RegExp(`^${row}:(.*)$`, 'm').exec(body)?.[1];
	if (!given) return 'unreadable';
	if (given === 'null') return 'nothing';
	// Longer texts are told by their length, not quoted.
	if (given.startsWith('T')) return 'done';
	const { reason } = Object(JSON.parse(given)) as { reason?: string | null };
	return reason ?? 'done';
}
