import type { Door } from './doors';

/** What is sent through a door. */
export interface Call {
	/** The address; for an action any page will do. */
	path?: string;
	/** A form's fields. */
	form?: Record<string, string>;
	/** The state before, of an action that keeps one; absent for an action that takes a form only. */
	state?: unknown;
	/** Of a route handler: what it is sent. */
	body?: string;
	headers?: Record<string, string>;
}

/**
 * Goes through a door as somebody and says how it was answered: `signed-out` (sent to the sign-in, or 401), `hidden` (404), the code of a
 * refusal, `done` for everything that was done or shown, or the status of anything else.
 */
export async function knock(url: string, door: Door, call: Call, cookie: string): Promise<string> {
	const response = await fetch(url + (call.path ?? '/en/desk'), {
		method: door.kind === 'action' ? 'POST' : door.method,
		redirect: 'manual',
		headers: {
			origin: url,
			...(cookie ? { cookie } : {}),
			...(door.id ? { 'next-action': door.id } : {}),
			...call.headers,
		},
		body: bodyOf(door, call),
	});
	return answerOf(response.status, response.headers, await response.text());
}

/** Of an action: its arguments as React writes them, the form as the last of them. */
function bodyOf(door: Door, { form, state, body }: Call): FormData | URLSearchParams | string | undefined {
	if (door.kind !== 'action') return form ? new URLSearchParams(form) : body;
	const data = new FormData();
	for (const [name, value] of Object.entries(form ?? {})) data.append(`_1_${name}`, value);
	data.set('0', JSON.stringify(state === undefined ? ['$K1'] : [state, '$K1']));
	return data;
}

function answerOf(status: number, headers: Headers, body: string): string {
	const target = headers.get('x-action-redirect') ?? headers.get('location') ?? '';
	if (status === 401 || /^\/\w\w\/sign-in\?back=/.test(target)) return 'signed-out';
	const code = /[?&]refused=([a-z-]+)/.exec(target)?.[1] ?? /"reason":"([a-z-]+)"/.exec(body)?.[1];
	if (code) return code;
	if (status === 404) return 'hidden';
	return status < 400 ? 'done' : String(status);
}
