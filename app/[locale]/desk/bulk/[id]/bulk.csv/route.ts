import { findPlan } from '@/archive/bulk/desk';
import type { Member } from '@/archive/members/member';
import { mayEnterDesk } from '@/archive/statements/policy';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { answerCsv } from '../../../csv-answer';
import { columnsIn } from '../../../csv-columns';
import { isId } from '../../../is-id';
import { codeOf } from '../../../refusal-code';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; id: string }> };
const columns = ['number', 'ref', 'language', 'title', 'act', 'result', 'reason', 'address'] as const;

/** What would come or came of each row of a member's own plan; empty for another's. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
	const { id } = await params;
	return answerCsv(params, {
		name: 'bulk',
		may: mayEnterDesk,
		columns: (locale) => columnsIn(locale, columns),
		lines: (member, locale) => linesOf(member, locale, id),
	});
}

async function* linesOf(member: Member, locale: Locale, id: string): AsyncGenerator<string[][]> {
	const plan = isId(id) ? await findPlan(member, { id }) : null;
	const t = wordsIn(locale, 'Bulk');
	const refusals = wordsIn(locale, 'Refusals');
	yield (plan?.rows ?? []).map(({ number, ref, locale: version, title, state, reason, effect }) => [
		...[String(number), ref, version ?? '', title, plan?.terms.act ?? '', t(`states.${state}`)],
		...[reason ? refusals(codeOf(reason)) : ''],
		effect?.receipt ? paths.statement(effect.receipt.locale, effect.receipt) : '',
	]);
}
