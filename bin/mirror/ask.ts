import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
	status: number;
	/** By lower-case name. */
	headers: Record<string, string>;
	body: Buffer;
}

export interface Question {
	/** As a browser sends it, from the first slash, without a query. */
	path: string;
	/** The ETag of what is there already: answered with 304 if it still holds. */
	etag?: string;
	language?: string;
}

const tries = 5;
const longestWait = 60;

/**
 * Asks a server for one answer, uncompressed and without following redirects. Waits when it is told that this was too often and
 * tries again when it fails for the moment. Throws when it goes on failing.
 */
export async function ask(from: string, question: Question): Promise<Answer> {
	for (let count = 1; ; count++) {
		const answer = await askOnce(from, question).catch((error) => (count === tries ? Promise.reject(error) : null));
		if (answer && answer.status < 500 && answer.status !== 429) return answer;
		const isLimited = answer?.status === 429;
		if (count >= (isLimited ? tries * 4 : tries)) throw new Error(`${question.path} answers ${answer?.status}`);
		const wait = Math.min(longestWait, Number(answer?.headers['retry-after']) || 2 ** count / 4);
		await sleep(wait * 1_000);
	}
}

async function askOnce(from: string, { path, etag, language }: Question): Promise<Answer> {
	const response = await fetch(from + path, {
		redirect: 'manual',
		headers: {
			'accept-encoding': 'identity',
			'user-agent': 'Rostrum mirror',
			...(etag ? { 'if-none-match': etag } : {}),
			...(language ? { 'accept-language': language } : {}),
		},
	});
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		body: Buffer.from(await response.arrayBuffer()),
	};
}
