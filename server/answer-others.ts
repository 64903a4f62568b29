import { randomBytes } from 'node:crypto';
import { type FormRefusal, watchForm } from '@/platform/unreadable-form';
import type { FindBeside } from './builds-beside';
import type { Answer } from './cache/entry';
import { forever, never, publicCaching } from './caching';
import type { Captured } from './captured-response';
import { askForEveryone } from './clean-request';
import { type Finished, finish } from './finish';
import type { Incoming } from './incoming';
import type { IsKnown } from './known-addresses';
import { sharedHeaders } from './own-headers';
import { render } from './render';
import { deskPolicy, machinePolicy, originAlone } from './security-headers';
import { stylesheetsAt } from './stylesheets';

/**
 * A page, action or route of the desk: as Next gives it, with a nonce for Next's scripts, never kept by anyone. 400 or 413 for a
 * form that cannot be read (RFC 9110 §15.5).
 */
export async function answerDesk(incoming: Incoming): Promise<Finished> {
	const policy = deskPolicy(randomBytes(16).toString('base64'));
	incoming.request.headers['content-security-policy'] = policy;
	const { answered, refusal } = await watchForm(() => render(incoming.next, incoming.request));
	return finish(refusal ? refused(refusal) : answered, {
		method: incoming.method,
		acceptEncoding: incoming.asked['accept-encoding'],
		headers: { 'Content-Security-Policy': policy, 'Cache-Control': never },
	});
}

function refused(status: FormRefusal): Captured {
	const body = Buffer.from(status === 413 ? 'The form is too large.\n' : 'The form cannot be read.\n');
	return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** Where Next takes the forms that are sent to a page's own address. No address from outside leads there. */
export const formsPath = '/forms';

/** A form of the reading room that was sent to this path: what it answers is for one reader, and sets no cookie. */
export async function answerForm(incoming: Incoming, path: string): Promise<Finished> {
	const rendered = await render(incoming.next, incoming.request, formsPath + path);
	const finished = await finish(rendered, {
		method: incoming.method,
		acceptEncoding: incoming.asked['accept-encoding'],
		headers: { 'Content-Security-Policy': machinePolicy, 'Cache-Control': never, 'Referrer-Policy': originAlone },
	});
	delete finished.headers['set-cookie'];
	return finished;
}

/** What Next says of everything that it makes for each request. */
const saidByNext = 'private, no-cache, no-store, max-age=0, must-revalidate';

/** Something for programs: a feed, a sitemap, an export, a file of public/. Its own caching wins, if it says anything. */
export async function answerMachine(incoming: Incoming): Promise<Answer> {
	askForEveryone(incoming.request);
	const { status, headers, body } = await render(incoming.next, incoming.request);
	const own = String(headers['cache-control'] ?? '');
	const isSaid = status < 500 && own !== '' && own !== saidByNext;
	const given = {
		'Content-Security-Policy': String(headers['content-security-policy'] ?? machinePolicy),
		'Cache-Control': isSaid ? own : publicCaching(status),
	};
	return { status, headers: sharedHeaders(headers, given), body };
}

/**
 * A built file, of this build or of one beside it: its name holds its hash, so it is kept for ever. Several stylesheets in one are those
 * one after another.
 */
export async function answerAsset(incoming: Incoming, isKnown: IsKnown, findBeside?: FindBeside): Promise<Answer> {
	const { next, request } = incoming;
	const path = request.url ?? '';
	const paths = stylesheetsAt(path) ?? [path];
	askForEveryone(request);
	const parts: Captured[] = [];
	for (const part of paths) {
		// Next would answer with a page of its own.
		const found = isKnown('asset', part) ? await render(next, request, part) : await findBeside?.(part);
		if (!found) return answerNothing();
		parts.push(found);
	}
	const status = parts.find((part) => part.status !== 200)?.status ?? 200;
	if (status !== 200) throw new Error(`The built file ${path} was answered with ${status}.`);
	const given = { 'Content-Security-Policy': machinePolicy, 'Cache-Control': forever };
	return {
		status,
		headers: sharedHeaders(parts[0]?.headers ?? {}, given),
		body: Buffer.concat(parts.map(({ body }) => body)),
	};
}

/** Another address, in one header. */
export function answerRedirect({
	status,
	to,
	negotiated,
}: {
	status: number;
	to: string;
	negotiated?: boolean;
}): Answer {
	const headers = {
		location: to,
		'cache-control': publicCaching(status),
		'content-security-policy': machinePolicy,
		...(negotiated ? { vary: 'Accept-Language' } : {}),
	};
	return { status, headers, body: Buffer.alloc(0) };
}

/** What programs get where there is nothing. */
export function answerNothing(): Answer {
	const headers = {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': publicCaching(404),
		'content-security-policy': machinePolicy,
	};
	return { status: 404, headers, body: Buffer.from('Not found\n') };
}
