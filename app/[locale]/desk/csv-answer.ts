import type { Member } from '@/archive/members/member';
import { findMember } from '@/auth/member';
import { csvLine } from '@/formats/csv';
import { isLocale, type Locale } from '@/i18n/locales';

interface Table {
	/** Of the file, before the day. */
	name: string;
	/** The law, asked before anything is read. */
	may: (member: Member) => boolean;
	columns: (locale: Locale) => readonly string[];
	/** The cells of each line, so many lines at a time. */
	lines: (member: Member, locale: Locale) => AsyncGenerator<string[][]>;
}

const own = { 'Cache-Control': 'private, no-store' };

/**
 * A list of the desk as a table, read as it is sent: 404 in a language that there is not, 401 without a session, 403 for who may not see
 * it. The file is called by its day.
 */
export async function answerCsv(params: Promise<{ locale: string }>, table: Table): Promise<Response> {
	const { locale } = await params;
	if (!isLocale(locale)) return new Response(null, { status: 404, headers: own });
	const member = await findMember();
	if (!member) return new Response(null, { status: 401, headers: own });
	if (!table.may(member)) return new Response(null, { status: 403, headers: own });
	const parts = textOf(table, member, locale);
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(new TextEncoder().encode(value));
		},
		async cancel() {
			await parts.return(undefined);
		},
	});
	const file = `${table.name}-${new Date().toISOString().slice(0, 10)}.csv`;
	return new Response(body, {
		headers: {
			...own,
			'Content-Type': 'text/csv; charset=utf-8; header=present',
			'Content-Disposition': `attachment; filename="${file}"`,
		},
	});
}

async function* textOf({ columns, lines }: Table, member: Member, locale: Locale): AsyncGenerator<string, void> {
	yield csvLine(columns(locale));
	for await (const some of lines(member, locale)) yield some.map((cells) => csvLine(cells)).join('');
}

/** All rows of a list that is read page by page. */
export async function* everyPage<Row>(
	ask: (after: string | undefined) => Promise<{ rows: Row[]; next: string | null }>,
	lineOf: (row: Row) => string[],
): AsyncGenerator<string[][]> {
	for (let after: string | undefined; ; ) {
		const { rows, next } = await ask(after);
		yield rows.map(lineOf);
		if (!next) return;
		after = next;
	}
}

/** The parameters of a request as a page is given them. */
export function parametersIn(request: Request): Record<string, string> {
	return Object.fromEntries(new URL(request.url).searchParams);
}

/** A moment as programs read it; empty when there is none. */
export function timeCell(date: Date | null): string {
	return date?.toISOString() ?? '';
}
