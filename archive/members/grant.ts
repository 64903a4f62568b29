import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { roles } from './member';
import { isGrantable } from './policy';

/** One role for one language or, as `*`, for all. */
export const grantInput = z
	.strictObject({ role: z.enum(roles), locale: z.enum([...locales, '*']) })
	.refine(isGrantable);

/** Some grants, each once; what all languages' grant holds already is left out. */
export const grantsInput = z
	.array(grantInput)
	.min(1)
	.max(100)
	.transform((grants) => {
		const everywhere = new Set(grants.filter(({ locale }) => locale === '*').map(({ role }) => role));
		const needed = grants.filter(({ role, locale }) => locale === '*' || !everywhere.has(role));
		return [...new Map(needed.map((grant) => [`${grant.role} ${grant.locale}`, grant])).values()];
	});
