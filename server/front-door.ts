import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/platform/log';
import { answerAsset, answerDesk, answerMachine } from './answer-others';
import { answerPage } from './answer-page';
import { publicCaching } from './caching';
import { checkAddress, checkMethod } from './check-request';
import { classify } from './classify';
import { cleanRequest } from './clean-request';
import { decide } from './decide';
import type { FindAddress } from './decide-statement';
import type { Decision } from './decision';
import type { Finished } from './finish';
import { checkReadiness } from './health';
import type { Incoming } from './incoming';
import { chooseLocale } from './negotiate-locale';
import type { NextHandler } from './render';
import { machinePolicy } from './security-headers';
import { send, sendText } from './send';
import { beginVisit } from './visit';

export interface FrontDoor {
	next: NextHandler;
	findAddress: FindAddress;
	trustedProxies: number;
}

/**
 * Answers requests: says what the address asks for, decides before anything is rendered, lets Next render, finishes
 * the answer for this client.
 */
export function makeFrontDoor({ next, findAddress, trustedProxies }: FrontDoor) {
	return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const { id, path, query } = beginVisit(request, response, trustedProxies > 0);
		try {
			const address = classify(path);
			const rejection = checkAddress(path) ?? checkMethod(request, address);
			if (rejection) return sendText(response, rejection.status, rejection.reason, rejection.headers);

			const asked = { ...request.headers };
			cleanRequest(request, trustedProxies);
			const incoming: Incoming = { request, next, method: request.method ?? 'GET', asked, isReady };
			const question = { address, query, acceptLanguage: asked['accept-language'] };
			const decision = await decide(question, findAddress).catch((err) => {
				log.error({ id, err }, 'the archive did not answer');
				return failure(question.acceptLanguage);
			});
			if (decision.act === 'health') return await answerHealth(response, decision.check);
			send(response, await answer(incoming, decision));
		} catch (err) {
			log.error({ id, err }, 'a request failed');
			if (response.headersSent) response.destroy();
			else sendText(response, 500, `Something went wrong here. Please try again later. (${id})`);
		}
	};
}

async function answer(incoming: Incoming, decision: Exclude<Decision, { act: 'health' }>): Promise<Finished> {
	switch (decision.act) {
		case 'redirect':
			return redirect(decision);
		case 'page':
			return answerPage(incoming, decision);
		case 'desk':
			return answerDesk(incoming);
		case 'machine':
			return answerMachine(incoming);
		case 'asset':
			return answerAsset(incoming);
	}
}

function redirect({ status, to, negotiated }: Extract<Decision, { act: 'redirect' }>): Finished {
	const headers = {
		location: to,
		'cache-control': publicCaching(status),
		'content-security-policy': machinePolicy,
		'content-length': 0,
		...(negotiated ? { vary: 'Accept-Language' } : {}),
	};
	return { status, headers, body: null };
}

function failure(acceptLanguage: string | undefined): Decision {
	const locale = chooseLocale(acceptLanguage);
	return { act: 'page', locale, path: `/${locale}/failure`, status: 503 };
}

async function isReady(): Promise<boolean> {
	return (await checkReadiness()).status === 200;
}

async function answerHealth(response: ServerResponse, check: 'healthz' | 'readyz'): Promise<void> {
	if (check === 'healthz') return sendText(response, 200, 'ok');
	const { status, checks } = await checkReadiness();
	sendText(response, status, JSON.stringify({ ready: status === 200, ...checks }), {
		'content-type': 'application/json',
	});
}
