import { type GrantChange, grantActs } from '@/archive/members/change-grants';
import { readGrant } from './member-form';

/** One grant for several members, as the page that confirms it is asked for it; null for what is none. */
export function readGrantChange(query: URLSearchParams): GrantChange | null {
	const act = grantActs.find((known) => known === query.get('act'));
	const grant = readGrant(`${query.get('role')}.${query.get('language')}`);
	return act && grant ? { act, grant, memberIds: query.getAll('member') } : null;
}

export function queryOfChange({ act, grant, memberIds }: GrantChange): URLSearchParams {
	const query = new URLSearchParams({ act, role: grant.role, language: grant.locale });
	for (const id of memberIds) query.append('member', id);
	return query;
}
