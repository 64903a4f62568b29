import { type ListedMember, listMembers } from '@/archive/members/list-members';
import type { Member } from '@/archive/members/member';
import { mayManageMembers } from '@/archive/members/policy';
import { answerCsv, timeCell } from '../csv-answer';
import { columnsIn } from '../csv-columns';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };
const columns = ['name', 'email', 'grants', 'language', 'joined', 'lastSeen', 'deactivated'] as const;

/** All members with their grants, for admins. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
	return answerCsv(params, {
		name: 'members',
		may: mayManageMembers,
		columns: (locale) => columnsIn(locale, columns),
		lines,
	});
}

async function* lines(member: Member): AsyncGenerator<string[][]> {
	yield (await listMembers(member)).map(lineOf);
}

function lineOf({ name, email, grants, locale, joinedAt, lastSeenAt, deactivatedAt }: ListedMember): string[] {
	const granted = grants.map((grant) => `${grant.role}:${grant.locale}`).sort();
	return [name, email, granted.join('; '), locale, timeCell(joinedAt), timeCell(lastSeenAt), timeCell(deactivatedAt)];
}
