import { listReleases } from '@/archive/releases/desk';
import { mayEnterDesk } from '@/archive/statements/policy';
import { answerCsv, everyPage, timeCell } from '../csv-answer';
import { columnsIn } from '../csv-columns';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

/** All releases. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
	return answerCsv(params, {
		name: 'releases',
		may: mayEnterDesk,
		columns: (locale) => columnsIn(locale, ['name', 'state', 'parts', 'begun', 'when']),
		lines: (member) =>
			everyPage(
				async (after) => {
					const { releases: rows, next } = await listReleases(member, { after, size: 500 });
					return { rows, next };
				},
				({ name, state, parts, madeBy, madeAt }) => [name, state, String(parts), madeBy, timeCell(madeAt)],
			),
	});
}
