import type { Locale } from '@/i18n/locales';
import { holds, type Member } from '../members/member';

/** What a language will not get is decided by who publishes in it. */
export function mayDecideAgainst(member: Member, locale: Locale): boolean {
	return holds(member, 'publisher', locale);
}
