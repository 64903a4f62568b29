import type { Locale } from '@/i18n/locales';
import { holds, type Member } from '../members/member';

/** Names are kept by those who write and publish in their language; what the public reads is a publisher's. */
export function mayLabel(member: Member, locale: Locale, isPublic: boolean): boolean {
	if (holds(member, 'publisher', locale)) return true;
	return !isPublic && (holds(member, 'author', locale) || holds(member, 'translator', locale));
}

/** Two that are one are merged by who may publish in every language in which statements name the one that goes. */
export function mayMerge(member: Member, publishedLocales: readonly Locale[]): boolean {
	return holds(member, 'publisher') && publishedLocales.every((locale) => holds(member, 'publisher', locale));
}
