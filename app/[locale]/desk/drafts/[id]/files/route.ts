import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { keepFile } from '@/archive/files/keep-file';
import { type Refusal, refuse } from '@/archive/refusals';
import { findMember } from '@/auth/member';
import { codeOf } from '@/platform/failure';

export const dynamic = 'force-dynamic';

interface Context {
	params: Promise<{ id: string }>;
}

/**
 * Keeps the body as a file for a draft and says what it is; `X-File-Name` is its name, percent-encoded. 401 without a session, 403, 404
 * when it may not or cannot be given, 413 when it is too large, 415 when the archive does not take it, 503 when it
 * cannot be kept at the moment.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const member = await findMember();
	if (!member) return answer(401, { reason: 'not-allowed' });
	const name = nameOf(request.headers.get('x-file-name') ?? '');
	const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
	const input = { draftId: (await params).id, name };
	const outcome = await keepFile(member, input, body).catch((error) => {
		// Whoever sent it stopped, or was cut off: nobody reads an answer, and nothing is wrong here.
		if (codeOf(error) === 'ECONNRESET') return refuse('invalid');
		throw error;
	});
	if (outcome.ok) return answer(200, { file: outcome.file });
	return answer(statusOf[outcome.reason] ?? 403, { reason: outcome.reason });
}

const statusOf: Partial<Record<Refusal, number>> = {
	invalid: 404,
	'not-found': 404,
	'file-too-large': 413,
	'file-type': 415,
	'file-broken': 415,
	'storage-failed': 503,
};

function nameOf(encoded: string): string {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return '';
	}
}

function answer(status: number, body: object): Response {
	return Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } });
}
