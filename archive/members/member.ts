import type { Locale } from '@/i18n/locales';

export const roles = ['author', 'translator', 'reviewer', 'publisher', 'force-publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Grant {
	role: Role;
	/** One language, or all. */
	locale: Locale | '*';
}

/** Someone who may sign in, with what they were granted. */
export interface Member {
	id: string;
	name: string;
	email: string;
	/** The language of their interface and mail. */
	locale: Locale;
	grants: Grant[];
}

/** Whether a member holds a role for a language. Without a language: for any. An admin's grant gives no other role. */
export function holds(member: Member, role: Role, locale?: Locale): boolean {
	return member.grants.some(
		(grant) => grant.role === role && (locale === undefined || grant.locale === '*' || grant.locale === locale),
	);
}
