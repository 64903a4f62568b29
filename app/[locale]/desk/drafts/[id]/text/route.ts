import { z } from 'zod';
import { findDraft } from '@/archive/statements/desk-draft';
import { saveDraft } from '@/archive/statements/save-draft';
import { text } from '@/archive/statements/text';
import { findMember } from '@/auth/member';

export const dynamic = 'force-dynamic';

interface Context {
	params: Promise<{ id: string }>;
}

/** The draft's newest text, with its revision as ETag. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const member = await findMember();
	if (!member) return refusal(401, 'not-allowed');
	const draftId = z.uuid().safeParse((await params).id).data;
	const draft = draftId && (await findDraft(member, { draftId }));
	if (!draft) return refusal(404, 'not-found');
	return answer(200, draft.headRevisionId, { revision: draft.headRevisionId, text: draft.text });
}

/**
 * Keeps a text that was written on the revision named by `If-Match`. 412 with the newest text when somebody saved since, 401
 * without a session, 422 with the places of a text that cannot be kept, 403, 404 when it may not or cannot be written in.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
	const member = await findMember();
	if (!member) return refusal(401, 'not-allowed');
	const draftId = z.uuid().safeParse((await params).id).data;
	if (!draftId) return refusal(404, 'not-found');
	const base = z.uuid().safeParse(request.headers.get('if-match')?.replace(/^"|"$/g, '')).data;
	if (!base) return refusal(428, 'invalid');
	const parsed = text.safeParse(await request.json().catch(() => null));
	if (!parsed.success) {
		const reasons = parsed.error.issues.map(({ path, message }) => [...path, message].join(' '));
		return Response.json({ reasons }, { status: 422, headers });
	}
	const outcome = await saveDraft(member, { draftId, baseRevisionId: base, text: parsed.data });
	if (outcome.ok) return answer(200, outcome.revisionId, { revision: outcome.revisionId });
	if (outcome.reason !== 'conflict') return refusal(outcome.reason === 'not-found' ? 404 : 403, outcome.reason);
	const head = await findDraft(member, { draftId });
	if (!head) return refusal(404, 'not-found');
	return answer(412, head.headRevisionId, { revision: head.headRevisionId, text: head.text });
}

const headers = { 'Cache-Control': 'private, no-store' };

function answer(status: number, revision: string, body: object): Response {
	return Response.json(body, { status, headers: { ...headers, ETag: `"${revision}"` } });
}

function refusal(status: number, reason: string): Response {
	return Response.json({ reason }, { status, headers });
}
