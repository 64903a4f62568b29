import { z } from 'zod';
import type { Member } from '@/archive/members/member';
import { confirmRows, confirmRowsInput } from '@/archive/rows/confirm-rows';
import { markRows, markRowsInput } from '@/archive/rows/mark-rows';
import { findMember } from '@/auth/member';

export const dynamic = 'force-dynamic';

const message = z.discriminatedUnion('act', [
	markRowsInput.omit({ draftId: true }).extend({ act: z.literal('mark') }),
	confirmRowsInput.omit({ draftId: true }).extend({ act: z.literal('confirm') }),
]);

const headers = { 'Cache-Control': 'private, no-store' };

/** Says something of a draft's rows. 401 without a session, 422 for what is no such message, 404 and 403 when it is refused. */
export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
	const member = await findMember();
	if (!member) return Response.json({ reason: 'not-allowed' }, { status: 401, headers });
	const parsed = message.safeParse(await request.json().catch(() => null));
	if (!parsed.success) return Response.json({ reason: 'invalid' }, { status: 422, headers });
	const { id: draftId } = await params;
	const outcome = await tell(member, draftId, parsed.data);
	if (outcome.ok) return Response.json({}, { headers });
	return Response.json({ reason: outcome.reason }, { status: outcome.reason === 'not-found' ? 404 : 403, headers });
}

function tell(member: Member, draftId: string, said: z.output<typeof message>) {
	if (said.act === 'confirm') return confirmRows(member, { draftId, keys: said.keys, editionId: said.editionId });
	const { act: _, ...marks } = said;
	return markRows(member, { ...marks, draftId });
}
