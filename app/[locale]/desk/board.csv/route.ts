import { listBoard } from '@/archive/board/desk';
import { mayEnterDesk } from '@/archive/statements/policy';
import { boardColumns, boardLine } from '@/formats/lists/board-csv';
import { wordsIn } from '@/i18n/words';
import { askedOf, readBoardQuery } from '../board/board-query';
import { answerCsv, everyPage, parametersIn } from '../csv-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

/** The whole board that the same parameters show. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const asked = { ...askedOf(readBoardQuery(parametersIn(request))), size: 500 };
	return answerCsv(params, {
		name: 'board',
		may: mayEnterDesk,
		columns: (locale) => boardColumns(wordsIn(locale, 'Csv')),
		lines: (member) =>
			everyPage(async (after) => {
				const { statements: rows, next } = await listBoard(member, { ...asked, after });
				return { rows, next };
			}, boardLine),
	});
}
