import { mayEnterDesk } from '@/archive/statements/policy';
import { listDrafts } from '@/archive/texts/desk';
import { spokenDate } from '@/formats/spoken-time';
import { answerCsv, everyPage, parametersIn, timeCell } from '../csv-answer';
import { columnsIn } from '../csv-columns';
import { askedOf, readTextQuery } from '../texts/text-query';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };
const columns = [
	'ref',
	'language',
	'title',
	'kind',
	'role',
	'state',
	'scheduled',
	'spoken',
	'changed',
	'edition',
	'writtenBy',
] as const;

/** All drafts that the same parameters show. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const asked = { ...askedOf(readTextQuery(parametersIn(request))), size: 500 };
	return answerCsv(params, {
		name: 'drafts',
		may: mayEnterDesk,
		columns: (locale) => columnsIn(locale, columns),
		lines: (member) =>
			everyPage(
				async (after) => {
					const { drafts: rows, next } = await listDrafts(member, { ...asked, after });
					return { rows, next };
				},
				(row) => [
					...[row.ref, row.locale, row.title, row.kind, row.role, row.state, timeCell(row.scheduledFor)],
					...[spokenDate(row.spoken) ?? '', timeCell(row.changedAt), row.edition > 0 ? String(row.edition) : ''],
					row.writtenBy.join('; '),
				],
			),
	});
}
