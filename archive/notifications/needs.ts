import { locales } from '@/i18n/locales';
import type { Member } from '../members/member';

/** What a member holds, as notifications need it: `reviewer:de` for each role and language, and `desk` for any grant at all. */
export function keysOf({ grants }: Member): string[] {
	const held = grants.flatMap(({ role, locale }) =>
		(locale === '*' ? locales : [locale]).map((language) => `${role}:${language}`),
	);
	return grants.length > 0 ? ['desk', ...new Set(held)] : [];
}
