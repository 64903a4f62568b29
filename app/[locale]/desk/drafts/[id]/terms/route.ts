import { z } from 'zod';
import { listRowTerms } from '@/archive/glossary/desk';
import { segmentKey } from '@/archive/statements/text';
import { findMember } from '@/auth/member';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'private, no-store' };

/** The glossary's terms in the source of the row that `unit` names. 401 without a session, 404 when there is no such row. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
	const member = await findMember();
	if (!member) return Response.json({ reason: 'not-allowed' }, { status: 401, headers });
	const draftId = z.uuid().safeParse((await params).id).data;
	const unit = segmentKey.safeParse(new URL(request.url).searchParams.get('unit')).data;
	const terms = draftId && unit ? await listRowTerms(member, { draftId, unit }) : null;
	if (!terms) return Response.json({ reason: 'not-found' }, { status: 404, headers });
	return Response.json({ terms }, { headers });
}
