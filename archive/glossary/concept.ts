import { z } from 'zod';
import { type Locale, locales } from '@/i18n/locales';
import { wellFormed } from '../statements/text';

/** What a concept is called in one language. */
export interface Called {
	/** '' where no term is preferred. */
	preferred: string;
	forbidden: string[];
}

export type CalledBy = Partial<Record<Locale, Called>>;

export interface Concept {
	id: string;
	note: string;
	terms: CalledBy;
}

export const longestTerm = 200;
const mostForbidden = 40;
export const longestNote = 2000;

const termWords = wellFormed
	.transform((words) => words.replace(/\s+/g, ' ').trim())
	.pipe(
		z
			.string()
			.max(longestTerm)
			.refine((words) => words === '' || /[\p{L}\p{N}]/u.test(words)),
	);

const called = z
	.strictObject({ preferred: termWords.default(''), forbidden: z.array(termWords).max(mostForbidden).default([]) })
	.transform(({ preferred, forbidden }) => ({ preferred, forbidden: [...new Set(forbidden)].filter(Boolean) }))
	.refine(({ preferred, forbidden }) => !forbidden.includes(preferred));

/** A concept as a form or a file says it. At least one term; none that is preferred and forbidden at once. */
export const conceptInput = z
	.strictObject({
		note: wellFormed.pipe(z.string().trim().max(longestNote)).default(''),
		terms: z.partialRecord(z.enum(locales), called),
	})
	.transform(({ note, terms }) => ({ note, terms: withWords(terms) }))
	.refine(({ terms }) => Object.keys(terms).length > 0);

/** Only the languages in which there is a term. */
function withWords(terms: CalledBy): CalledBy {
	return Object.fromEntries(
		locales.flatMap((locale) => {
			const one = terms[locale];
			return one && (one.preferred || one.forbidden.length > 0) ? [[locale, one]] : [];
		}),
	);
}

/** The languages in which two concepts are called differently. */
export function differingIn(before: CalledBy, after: CalledBy): Locale[] {
	return locales.filter((locale) => wordsOf(before[locale]) !== wordsOf(after[locale]));
}

function wordsOf(one: Called | undefined): string {
	return JSON.stringify(one ? [one.preferred, [...one.forbidden].sort()] : null);
}
