import { mayEnterDesk } from '@/archive/statements/policy';
import { parseRef } from '@/archive/statements/statement';
import { listTrail } from '@/archive/trail/desk';
import { answerCsv, everyPage, timeCell } from '../../../csv-answer';
import { columnsIn } from '../../../csv-columns';
import { wordsOfAct } from '../../../words-of-act';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; ref: string }> };
const columns = ['number', 'when', 'who', 'act', 'words', 'subject', 'previousHash', 'hash'] as const;

/** Every act on a statement as the trail keeps it, the newest first. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
	const ref = parseRef((await params).ref) ?? '';
	return answerCsv(params, {
		name: `trail-${ref}`,
		may: mayEnterDesk,
		columns: (locale) => columnsIn(locale, columns),
		lines: (member, locale) =>
			everyPage(
				async (after) => {
					const { entries: rows, next } = await listTrail(member, { ref, before: Number(after ?? 0), size: 500 });
					return { rows, next: next === null ? null : String(next) };
				},
				({ seq, at, actor, act, subject, previousHash, hash }) => [
					...[String(seq), timeCell(at), actor, act, wordsOfAct(locale, act)],
					...[subject, previousHash, hash],
				],
			),
	});
}
