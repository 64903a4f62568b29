import type { Grant, Role } from '@/archive/members/member';
import { roles } from '@/archive/members/member';
import { isLocale } from '@/i18n/locales';

/** A grant as a form's field says it, `translator.de` or `author.*`; null for what is none. */
export function readGrant(value: unknown): Grant | null {
	if (typeof value !== 'string') return null;
	const [name, locale] = value.split('.');
	const role = roles.find((known): known is Role => known === name);
	if (!role || !(locale === '*' || isLocale(locale))) return null;
	return { role, locale };
}

export function grantField({ role, locale }: Grant): string {
	return `${role}.${locale}`;
}
