import { listSecondLooks } from '@/archive/second-looks/desk';
import { mayEnterDesk } from '@/archive/statements/policy';
import { answerCsv, everyPage, timeCell } from '../csv-answer';
import { columnsIn } from '../csv-columns';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };
const columns = ['ref', 'language', 'edition', 'title', 'when', 'who', 'reason'] as const;

/** All editions that wait for a second person. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
	return answerCsv(params, {
		name: 'second-looks',
		may: mayEnterDesk,
		columns: (locale) => columnsIn(locale, columns),
		lines: (member) =>
			everyPage(
				async (after) => {
					const { waiting: rows, next } = await listSecondLooks(member, { after, size: 500 });
					return { rows, next };
				},
				(row) => [
					...[row.ref, row.locale, String(row.number), row.title],
					...[timeCell(row.publishedAt), row.publishedBy, row.reason],
				],
			),
	});
}
