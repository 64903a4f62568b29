import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/platform/log';
import { answerFile, type FileFinders } from './answer-file';
import { answerDesk, answerForm } from './answer-others';
import { answerPreview } from './answer-preview';
import { Answers, type AnswersOptions, type Found, type Question } from './answers';
import { cacheKeyOf, normaliseQuery } from './cache/cache-key';
import { shrink } from './cache/entry';
import { cacheStatus } from './cache-status';
import { checkAddress, checkMethod, namesSeveralHosts } from './check-request';
import { type Address, classify } from './classify';
import { cleanRequest } from './clean-request';
import { decide } from './decide';
import { expectBody } from './expect-body';
import type { Finished } from './finish';
import { answerHealth, isReady } from './health';
import type { Incoming } from './incoming';
import { isForeign } from './is-foreign';
import type { FindAct } from './known-acts';
import type { Metrics } from './metrics';
import { passToDesk } from './pass-to-desk';
import { readCall } from './read-call';
import type { NextHandler } from './render';
import { send, sendText } from './send';
import { sendEntry } from './send-entry';
import { beginVisit, type Visit } from './visit';

export interface FrontDoor extends AnswersOptions, FileFinders {
	next: NextHandler;
	/** Told that a preview link was opened. */
	countOpening(opened: { token: string }): Promise<void>;
	/** Finds a server action of the desk. */
	findAct: FindAct;
	trustedProxies: number;
	/** Milliseconds in which a request's body has to come that is no file. */
	bodyTime: number;
	metrics: Metrics;
}

/**
 * Answers requests: says what the address asks for, and serves the kept answer to it. Else decides before anything is
 * rendered, lets Next render, keeps what came and serves it.
 */
export function makeFrontDoor(door: FrontDoor) {
	const answers = new Answers({ ...door, onMade: door.metrics.observeMade });
	return (request: IncomingMessage, response: ServerResponse): void => {
		const visit = beginVisit(request, response, door.trustedProxies > 0, door.metrics.observeVisit);
		const failed = (err: unknown) => {
			log.error({ id: visit.id, err }, 'a request failed');
			if (response.headersSent) response.destroy();
			else sendText(response, 500, `Something went wrong here. Please try again later. (${visit.id})`);
		};
		try {
			if (namesSeveralHosts(request)) {
				sendText(response, 400, 'There is more than one Host.');
				return;
			}
			const question = questionOf(request, visit);
			const { address } = question;
			if (!(address.kind === 'desk' && address.passesFiles)) expectBody(request, door.bodyTime);
			const isReading = request.method === 'GET' || request.method === 'HEAD';
			const kept = isReading && question.key ? answers.peek(question.key) : null;
			if (kept) shrink(kept).catch(failed);
			// A kept answer goes out without a promise: each costs as much as looking it up.
			const sent = kept
				? sendFound(request.headers, request, response, { entry: kept, cache: 'hit', status: cacheStatus.hit }, visit)
				: answerSlowly(door, answers, question, request, response, visit);
			sent?.catch(failed);
		} catch (err) {
			failed(err);
		}
	};
}

function questionOf(request: IncomingMessage, visit: Visit): Question {
	const { path } = visit;
	const address = classify(path);
	visit.kind = address.kind;
	const query = normaliseQuery(address, path, visit.query);
	return { address, path, query, key: cacheKeyOf(address, path, query, request.headers['accept-language']) };
}

async function answerSlowly(
	door: FrontDoor,
	answers: Answers,
	question: Question,
	request: IncomingMessage,
	response: ServerResponse,
	visit: Visit,
): Promise<void> {
	const { address, path, query } = question;
	const isPage = address.kind === 'desk' && door.isKnown('page', path);
	const rejection = checkAddress(path) ?? checkMethod(request, address, isPage);
	if (rejection) return sendText(response, rejection.status, rejection.reason, rejection.headers);
	if (address.kind === 'health') return answerHealth(response, address.check, door.truth);
	if (address.kind === 'metrics') return door.metrics.answer(request, response, door.trustedProxies);

	const asked = { ...request.headers };
	cleanRequest(request, door.trustedProxies);
	request.url = path + query;
	const incoming: Incoming = { request, next: door.next, method: request.method ?? 'GET', asked, isReady };
	if (address.kind === 'file' || address.kind === 'preview-file') {
		const busy = await answers.refuse(incoming, question);
		if (busy) return sendFound(asked, request, response, busy, visit);
		response.setHeader('X-Request-Id', visit.id);
		return answerFile(address, door, incoming, response);
	}
	if (address.kind === 'desk' || isForm(address, incoming.method) || address.kind === 'preview') {
		if (door.truth.standing === 'cut-off') {
			return sendFound(asked, request, response, await answers.apologise(incoming, question), visit);
		}
		const isWritten = incoming.method !== 'GET' && incoming.method !== 'HEAD';
		if (address.kind === 'desk' && isWritten && isForeign(request)) {
			return sendText(response, 403, 'This was sent from a page of another site.');
		}
		const calls = address.kind === 'desk' && isWritten && !address.passesFiles;
		const call = calls ? await readCall(request, door.findAct) : { acts: [] };
		if ('status' in call) return sendText(response, call.status, call.reason);
		const busy = await answers.refuse(incoming, { ...question, acts: call.acts });
		if (busy) return sendFound(asked, request, response, busy, visit);
		response.setHeader('X-Request-Id', visit.id);
		if (address.kind === 'desk' && address.passesFiles) return passToDesk(incoming, response);
		const finished = await answerPrivately(door, incoming, question);
		// Who has just published sees it on the public page, here at once.
		if (isWritten) await door.truth.catchUp();
		return send(response, finished);
	}
	await sendFound(asked, request, response, await answers.find(incoming, question), visit);
}

/** What is for one reader alone. */
function answerPrivately(door: FrontDoor, incoming: Incoming, { address, path, query }: Question): Promise<Finished> {
	if (address.kind === 'follow') return answerForm(incoming, path);
	if (address.kind === 'preview') return openPreview(door, incoming, { address, query });
	return answerDesk(incoming);
}

/** A link counts as opened when its draft was shown, not when a program asked whether it is there. */
async function openPreview(
	door: FrontDoor,
	incoming: Incoming,
	{ address, query }: { address: Extract<Address, { kind: 'preview' }>; query: string },
): Promise<Finished> {
	const decision = await decide({ address, query, acceptLanguage: undefined }, door);
	const finished = await answerPreview(incoming, decision);
	const [token, ...more] = address.below;
	if (token && more.length === 0 && finished.status === 200 && incoming.method === 'GET')
		await door.countOpening({ token });
	return finished;
}

/** A form of the reading room. */
function isForm(address: Address, method: string): boolean {
	return address.kind === 'follow' && method === 'POST';
}

function sendFound(
	asked: IncomingMessage['headers'],
	request: IncomingMessage,
	response: ServerResponse,
	{ entry, cache, status, retryAfter }: Found,
	visit: Visit,
): void | Promise<void> {
	visit.cache = cache;
	const also = ['X-Request-Id', visit.id];
	if (status) also.push('Cache-Status', status);
	if (retryAfter) also.push('Retry-After', String(retryAfter));
	return sendEntry(response, entry, { method: request.method ?? 'GET', asked, also }, visit);
}
