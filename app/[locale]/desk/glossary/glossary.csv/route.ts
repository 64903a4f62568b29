import { listAllConcepts } from '@/archive/glossary/desk';
import { mayEnterDesk } from '@/archive/statements/policy';
import { cellsOfConcept } from '@/formats/glossary/cells-of-concept';
import { columns } from '@/formats/glossary/columns';
import { answerCsv } from '../../csv-answer';
import { columnName } from '../column-name';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

/** The whole glossary as a file that can be read in again. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
	return answerCsv(params, {
		name: 'glossary',
		may: mayEnterDesk,
		columns: (locale) => columns.map((column) => columnName(locale, column)),
		async *lines(member) {
			yield (await listAllConcepts(member)).map(cellsOfConcept);
		},
	});
}
