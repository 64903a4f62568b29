import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member, Role } from './member';

/** A member with their grants by id, or null, also when they are deactivated. The id comes from a session, never from a form. */
export async function findMemberById(id: string): Promise<Member | null> {
	const row = await deskDb().member.findUnique({ where: { id, deactivatedAt: null }, include: { grants: true } });
	return row && toMember(row);
}

/** A member with their grants by e-mail address, in any case, or null, also when they are deactivated. */
export async function findMemberByEmail(email: string): Promise<Member | null> {
	const row = await deskDb().member.findUnique({
		where: { email: email.trim().toLowerCase(), deactivatedAt: null },
		include: { grants: true },
	});
	return row && toMember(row);
}

function toMember(row: {
	id: string;
	name: string;
	email: string;
	locale: string;
	grants: { role: string; locale: string }[];
}): Member {
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		locale: row.locale as Locale,
		grants: row.grants.map((grant) => ({ role: grant.role as Role, locale: grant.locale as Locale | '*' })),
	};
}
