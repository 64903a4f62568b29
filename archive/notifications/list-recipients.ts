import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member, Role } from '../members/member';

/** Everybody who may sign in, with their grants as they are now. Who was deactivated is told nothing. */
export async function listRecipients(tx: Transaction): Promise<Member[]> {
	const rows = await tx.member.findMany({ where: { deactivatedAt: null }, include: { grants: true } });
	return rows.map(({ id, name, email, locale, grants }) => ({
		id,
		name,
		email,
		locale: locale as Locale,
		grants: grants.map((grant) => ({ role: grant.role as Role, locale: grant.locale as Locale | '*' })),
	}));
}
