import { listAllConcepts } from '@/archive/glossary/desk';
import { mayEnterDesk } from '@/archive/statements/policy';
import { findMember } from '@/auth/member';
import { writeGlossary } from '@/formats/glossary/write-glossary';

export const dynamic = 'force-dynamic';

/** The whole glossary as a file that can be read in again. 401 without a session, 403 without a grant. */
export async function GET(): Promise<Response> {
	const member = await findMember();
	const headers = { 'Cache-Control': 'private, no-store' };
	if (!member) return new Response(null, { status: 401, headers });
	if (!mayEnterDesk(member)) return new Response(null, { status: 403, headers });
	return new Response(writeGlossary(await listAllConcepts(member)), {
		headers: {
			...headers,
			'Content-Type': 'text/csv; charset=utf-8; header=present',
			'Content-Disposition': 'attachment; filename="glossary.csv"',
		},
	});
}
