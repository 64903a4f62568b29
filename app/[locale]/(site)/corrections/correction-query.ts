import type { CorrectionInput } from '@/archive/corrections/published';
import { changeClasses } from '@/archive/statements/statement';
import { isLocale } from '@/i18n/locales';
import type { CorrectionsAddress } from '@/i18n/paths';
import { type Asked, oneOf } from '../names/name-query';

/** Reads the query string of the list of corrections. What it doesn't know it leaves out. */
export function correctionQueryOf(asked: Asked): CorrectionInput {
	const language = oneOf(asked, 'language');
	return {
		language: isLocale(language) ? language : undefined,
		changeClass: changeClasses.find((known) => known === oneOf(asked, 'class')),
		after: oneOf(asked, 'after'),
		before: oneOf(asked, 'before'),
	};
}

/** The address that asks for the same corrections, from the first page. */
export function correctionsAddressOf({ language, changeClass }: CorrectionInput): CorrectionsAddress {
	return { language, class: changeClass };
}
