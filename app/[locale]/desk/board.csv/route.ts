import { listBoard } from '@/archive/board/desk';
import type { Member } from '@/archive/members/member';
import { mayEnterDesk } from '@/archive/statements/policy';
import { findMember } from '@/auth/member';
import { csvLine } from '@/formats/csv';
import { boardColumns, boardLine } from '@/formats/lists/board-csv';
import { isLocale } from '@/i18n/locales';
import { askedOf, type BoardQuery, readBoardQuery } from '../board/board-query';

export const dynamic = 'force-dynamic';

const size = 500;
const headers = { 'Cache-Control': 'private, no-store' };

/** The whole board that the same parameters show, as a table; it is read as it is sent. 401 without a session, 403 without a grant. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
	const { locale } = await params;
	if (!isLocale(locale)) return new Response(null, { status: 404, headers });
	const member = await findMember();
	if (!member) return new Response(null, { status: 401, headers });
	if (!mayEnterDesk(member)) return new Response(null, { status: 403, headers });
	const query = readBoardQuery(Object.fromEntries(new URL(request.url).searchParams));
	const lines = linesOf(member, query);
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await lines.next();
			if (done) controller.close();
			else controller.enqueue(new TextEncoder().encode(value));
		},
		async cancel() {
			await lines.return(undefined);
		},
	});
	const type = { 'Content-Type': 'text/csv; charset=utf-8; header=present' };
	return new Response(body, {
		headers: { ...headers, ...type, 'Content-Disposition': 'attachment; filename="board.csv"' },
	});
}

async function* linesOf(member: Member, query: BoardQuery): AsyncGenerator<string, void> {
	yield csvLine(boardColumns);
	for (let after: string | undefined; ; ) {
		const { statements, next } = await listBoard(member, { ...askedOf(query), size, after });
		yield statements.map((statement) => csvLine(boardLine(statement))).join('');
		if (!next) return;
		after = next;
	}
}
