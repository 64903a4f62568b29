import { z } from 'zod';
import { bePresent, bePresentInput } from '@/archive/presence/be-present';
import { leave, leaveInput } from '@/archive/presence/leave';
import { findMember } from '@/auth/member';

export const dynamic = 'force-dynamic';

const message = z.union([bePresentInput.omit({ ref: true }), leaveInput]);
const headers = { 'Cache-Control': 'private, no-store' };

/** A sign of an open tab, answered with who else is there, or of one that closes. 401 without a session, 422 for what is neither. */
export async function POST(request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
	const member = await findMember();
	if (!member) return Response.json({ reason: 'not-allowed' }, { status: 401, headers });
	const parsed = message.safeParse(await request.json().catch(() => null));
	if (!parsed.success) return Response.json({ reason: 'invalid' }, { status: 422, headers });
	const said = parsed.data;
	const outcome =
		'version' in said ? await bePresent(member, { ...said, ref: (await params).ref }) : await leave(member, said);
	if (outcome.ok) return Response.json('others' in outcome ? { others: outcome.others } : {}, { headers });
	return Response.json({ reason: outcome.reason }, { status: outcome.reason === 'not-found' ? 404 : 403, headers });
}
