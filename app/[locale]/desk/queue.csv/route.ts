import { listQueue } from '@/archive/board/queue';
import { mayEnterDesk } from '@/archive/statements/policy';
import { spokenDate } from '@/formats/spoken-time';
import { answerCsv, everyPage, parametersIn, timeCell } from '../csv-answer';
import { columnsIn } from '../csv-columns';
import { readQueueQuery } from '../queue/queue-query';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };
const columns = [
	'ref',
	'title',
	'kind',
	'spoken',
	'since',
	'edition',
	'behind',
	'languages',
	'begun',
	'decidedBy',
	'reason',
] as const;

/** All that a language is waiting for, as the same parameters show it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	return answerCsv(params, {
		name: 'queue',
		may: mayEnterDesk,
		columns: (locale) => columnsIn(locale, columns),
		lines: (member) => {
			const { language, what: part, by: order } = readQueueQuery(parametersIn(request), member);
			return everyPage(
				(after) => listQueue(member, { language, part, order, after, size: 500 }),
				(row) => [
					...[row.ref, row.title, row.kind, spokenDate(row.spoken) ?? '', timeCell(row.since)],
					...[row.edition > 0 ? String(row.edition) : '', row.behind > 0 ? String(row.behind) : ''],
					...[row.languages.join(' '), row.begunBy ?? '', row.decision?.by ?? '', row.decision?.reason ?? ''],
				],
			);
		},
	});
}
