import type { Locale } from '@/i18n/locales';
import { holds, type Member } from '../members/member';

/** Terms are kept by those who write, translate, review or publish in their language. */
export function mayKeepTerms(member: Member, locales: readonly Locale[]): boolean {
	return locales.every((locale) => keepers.some((role) => holds(member, role, locale)));
}

/** Whether a member may keep the terms of any language. */
export function mayKeepGlossary(member: Member): boolean {
	return keepers.some((role) => holds(member, role));
}

const keepers = ['author', 'translator', 'reviewer', 'publisher'] as const;
